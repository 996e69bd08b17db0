import { configDefaults, defineConfig } from "vitest/config";

/** The workspace they look at is read once in a process, and each has its own. */
const LOCAL_PAGE = "test/local-page*.test.ts";

// The others share a process for each core: each has its tenant and its browser for itself, and to load what they import
// took as long as many of the tests.
export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    // A second, as vitest has it, is short for a busy machine.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      { extends: true, test: { name: "tenant", exclude: [...configDefaults.exclude, LOCAL_PAGE], isolate: false } },
      { extends: true, test: { name: "local page", include: [LOCAL_PAGE] } },
    ],
  },
});
