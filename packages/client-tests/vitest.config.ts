import { defineConfig } from "vitest/config";

// Real servers, real libraries and child processes: a busy machine may need long, and no test asserts a time.
export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    // To load the libraries again for each file took longer than most of the files.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    globalSetup: "./test/support/trust-tenant.ts",
  },
});
