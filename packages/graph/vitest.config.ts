import { defineConfig } from "vitest/config";

// A busy machine may need long, and no test asserts a time.
export default defineConfig({
  test: { testTimeout: 30_000, hookTimeout: 30_000, globalSetup: "./test/trust-tenant.ts" },
});
