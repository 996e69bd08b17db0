import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { createTokenCachePlugin } from "../src/index.ts";
import { startCacheProcess } from "./cache-process.ts";
import { createMemory } from "./msal-memory.ts";
import { createTemporaryFolder, readAllFiles } from "./temporary-folder.ts";

const ROUNDS = 4;
const CLEAN = { code: 0, stdout: "", stderr: "" };
const usersIn = (directory: string) => createMemory(createTokenCachePlugin({ directory })).users();

describe("processes that share a token cache", () => {
  it("all keep what they sign in, however they overlap", async () => {
    const directory = await createTemporaryFolder();
    const processes = await Promise.all([startCacheProcess(directory), startCacheProcess(directory)]);
    const names = processes.map((_, index) => Array.from({ length: 20 }, (_, count) => `user-${index}-${count}`));
    await Promise.all(processes.map(({ order }, index) => order({ do: "signInAll", names: names[index] ?? [] })));
    expect(await Promise.all(processes.map(({ end }) => end()))).toEqual([CLEAN, CLEAN]);
    expect(await usersIn(directory)).toEqual(names.flat().sort());
    expect(Object.keys(await readAllFiles(directory)).sort()).toEqual(["token-cache.jwe", "token-cache.jwe.key"]);
  });

  it("do not bring back an account that another one signed out", async () => {
    const directory = await createTemporaryFolder();
    const [first, second] = await Promise.all([startCacheProcess(directory), startCacheProcess(directory)]);
    await first.order({ do: "signIn", name: "ada" });
    expect(await second.order({ do: "users" })).toEqual(["ada"]);
    await first.order({ do: "signOut", name: "ada" });
    await second.order({ do: "signIn", name: "grace" });
    expect(await usersIn(directory)).toEqual(["grace"]);
    expect(await Promise.all([first.end(), second.end()])).toEqual([CLEAN, CLEAN]);
  });

  it("see what the others signed in without a restart", async () => {
    const directory = await createTemporaryFolder();
    const [first, second] = await Promise.all([startCacheProcess(directory), startCacheProcess(directory)]);
    await first.order({ do: "signIn", name: "ada" });
    await second.order({ do: "signIn", name: "grace" });
    expect(await first.order({ do: "users" })).toEqual(["ada", "grace"]);
    expect(await Promise.all([first.end(), second.end()])).toEqual([CLEAN, CLEAN]);
  });
});

describe("a process that is killed while it writes", () => {
  it("leaves a cache that can be read, written and swept by the next", async () => {
    const directory = await createTemporaryFolder();
    await createMemory(createTokenCachePlugin({ directory })).signIn("grace");
    for (let round = 0; round < ROUNDS; round++) {
      const { child, order } = await startCacheProcess(directory);
      void order({ do: "writeForever" });
      await once(child, "message");
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
      child.kill("SIGKILL");
      await once(child, "exit");
      const warnings: string[] = [];
      const memory = createMemory(createTokenCachePlugin({ directory, warn: (message) => warnings.push(message) }));
      expect(await memory.users()).toEqual(expect.arrayContaining(["ada", "grace"]));
      await memory.signIn(`round-${round}`);
      expect(warnings).toEqual([]);
      const files = await readAllFiles(directory);
      expect(Object.keys(files).sort()).toEqual(["token-cache.jwe", "token-cache.jwe.key"]);
      expect(JSON.stringify(files)).not.toContain("canary");
    }
    expect(await usersIn(directory)).toEqual([
      "ada",
      "grace",
      ...Array.from({ length: ROUNDS }, (_, round) => `round-${round}`),
    ]);
  });
});
