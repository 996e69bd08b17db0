import { defineConfig } from "vitest/config";

// Real processes: a busy machine may need long, and no test asserts a time.
export default defineConfig({
  test: { testTimeout: 30_000, hookTimeout: 30_000, expect: { poll: { timeout: 20_000 } } },
});
