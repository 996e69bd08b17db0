import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { startEntra } from "./src/index.ts";

const keysDirectory = join(import.meta.dirname, "node_modules", ".cache", "test-keys");
const { caFile, stop } = await startEntra({ port: 0, keysDirectory });
await stop();

// Node reads this when a process starts, so it must be set before vitest forks its workers: the Microsoft libraries
// under test then trust the tenant without anybody touching them.
process.env.NODE_EXTRA_CA_CERTS = caFile;
process.env.TEST_KEYS_DIRECTORY = keysDirectory;

// All files in one process: every tenant has its state for itself, and to load it again for each file took longer than
// the tests.
export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 1,
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
