import { chmod, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { base64url, compactDecrypt, decodeProtectedHeader } from "jose";
import { describe, expect, it } from "vitest";
import { createTokenCachePlugin } from "../src/index.ts";
import { createMemory, tokenOf } from "./msal-memory.ts";
import { createTemporaryFolder, readAllFiles } from "./temporary-folder.ts";

/** What the plugin would say on stderr is part of what these tests expect: nothing. */
const silent = (message: string): void => {
  throw new Error(message);
};
const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o7777).toString(8);

describe("the token cache file", () => {
  it("brings the accounts back in a new start", async () => {
    const directory = join(await createTemporaryFolder(), "made", "for", "it");
    await createMemory(createTokenCachePlugin({ directory, warn: silent })).signIn("ada");
    const restarted = createMemory(createTokenCachePlugin({ directory, warn: silent }));
    expect(await restarted.users()).toEqual(["ada"]);
    expect(restarted.refreshTokens()).toEqual([tokenOf("ada")]);
  });

  it("is a compact JWE that any library opens with the key beside it", async () => {
    const directory = await createTemporaryFolder();
    const plugin = createTokenCachePlugin({ directory, fileName: "mine.jwe", warn: silent });
    await createMemory(plugin).signIn("ada");
    expect(plugin.file).toBe(join(directory, "mine.jwe"));
    const sealed = await readFile(plugin.file, "utf8");
    const key = JSON.parse(await readFile(`${plugin.file}.key`, "utf8")) as { k: string; kid: string };
    expect(decodeProtectedHeader(sealed)).toEqual({ alg: "dir", enc: "A256GCM", kid: key.kid, typ: "msal-cache+v1" });
    const { plaintext } = await compactDecrypt(sealed, base64url.decode(key.k));
    expect(new TextDecoder().decode(plaintext)).toContain(tokenOf("ada"));
  });

  it("has a new IV and the same key at every write", async () => {
    const directory = await createTemporaryFolder();
    const plugin = createTokenCachePlugin({ directory, warn: silent });
    const memory = createMemory(plugin);
    const writes: string[][] = [];
    for (const version of [1, 2, 3]) {
      await memory.signIn("ada", version);
      writes.push((await readFile(plugin.file, "utf8")).split("."));
    }
    expect(new Set(writes.map(([header]) => header)).size).toBe(1);
    expect(new Set(writes.map(([, , iv]) => iv)).size).toBe(3);
  });

  it("is not written when nothing changed", async () => {
    const directory = await createTemporaryFolder();
    const plugin = createTokenCachePlugin({ directory, warn: silent });
    const memory = createMemory(plugin);
    await memory.users();
    expect(await readAllFiles(directory)).toEqual({});
    await memory.signIn("ada");
    const before = await readFile(plugin.file, "utf8");
    await memory.users();
    expect(await readFile(plugin.file, "utf8")).toBe(before);
  });

  it("leaves nothing readable behind: no token in any file, no lock, nothing half-written", async () => {
    const directory = await createTemporaryFolder();
    const memory = createMemory(createTokenCachePlugin({ directory, warn: silent }));
    await memory.signIn("ada");
    await memory.signIn("grace");
    await memory.signOut("ada");
    const files = await readAllFiles(directory);
    expect(Object.keys(files).sort()).toEqual(["token-cache.jwe", "token-cache.jwe.key"]);
    expect(JSON.stringify(files)).not.toMatch(/canary|contoso|grace/);
  });

  it("forgets who signed out, for everybody", async () => {
    const directory = await createTemporaryFolder();
    const first = createMemory(createTokenCachePlugin({ directory, warn: silent }));
    await first.signIn("ada");
    await first.signIn("grace");
    await first.signOut("ada");
    const restarted = createMemory(createTokenCachePlugin({ directory, warn: silent }));
    expect(await restarted.users()).toEqual(["grace"]);
    expect(restarted.refreshTokens()).toEqual([tokenOf("grace")]);
  });

  it("survives MSAL's overwriteCache, which empties the memory before it reads", async () => {
    const directory = await createTemporaryFolder();
    const memory = createMemory(createTokenCachePlugin({ directory, warn: silent }));
    await memory.signIn("ada");
    await (memory.cache as unknown as { overwriteCache(): Promise<void> }).overwriteCache();
    expect(await memory.users()).toEqual(["ada"]);
    await memory.signIn("grace");
    expect(await createMemory(createTokenCachePlugin({ directory, warn: silent })).users()).toEqual(["ada", "grace"]);
  });

  it("loses nothing when many requests of one process save at once", async () => {
    const directory = await createTemporaryFolder();
    const memory = createMemory(createTokenCachePlugin({ directory, warn: silent }));
    const names = ["ada", "edsger", "grace", "linus", "margaret"];
    await Promise.all(names.flatMap((name) => [memory.signIn(name), memory.users()]));
    expect(await memory.users()).toEqual(names);
    expect(await createMemory(createTokenCachePlugin({ directory, warn: silent })).users()).toEqual(names);
  });
});

describe.runIf(process.platform !== "win32")("its permissions", () => {
  it("are the owner's alone, whatever the umask", async () => {
    const directory = join(await createTemporaryFolder(), "cache");
    const umask = process.umask(0);
    try {
      const plugin = createTokenCachePlugin({ directory, warn: silent });
      await createMemory(plugin).signIn("ada");
      expect(await modeOf(directory)).toBe("700");
      expect([await modeOf(plugin.file), await modeOf(`${plugin.file}.key`)]).toEqual(["600", "600"]);
    } finally {
      process.umask(umask);
    }
  });

  it("are put right when they were too wide", async () => {
    const directory = join(await createTemporaryFolder(), "cache");
    const plugin = createTokenCachePlugin({ directory, warn: silent });
    await createMemory(plugin).signIn("ada");
    for (const path of [plugin.file, `${plugin.file}.key`]) await chmod(path, 0o644);
    await chmod(directory, 0o755);
    const restarted = createMemory(createTokenCachePlugin({ directory, warn: silent }));
    expect(await restarted.users()).toEqual(["ada"]);
    expect([await modeOf(plugin.file), await modeOf(`${plugin.file}.key`)]).toEqual(["600", "600"]);
    await restarted.signIn("grace");
    expect(await modeOf(directory)).toBe("700");
  });

  it("of a folder that is shared by all stay as they are", async () => {
    const directory = join(await createTemporaryFolder(), "shared");
    await mkdir(directory);
    await chmod(directory, 0o1777);
    const plugin = createTokenCachePlugin({ directory, warn: silent });
    await createMemory(plugin).signIn("ada");
    expect([await modeOf(directory), await modeOf(plugin.file)]).toEqual(["1777", "600"]);
  });

  it("do not let a file of another name be swept away", async () => {
    const directory = await createTemporaryFolder();
    await writeFile(join(directory, "other.jwe.new-0123456789ab"), "not ours");
    await writeFile(join(directory, "token-cache.jwe.new-0123456789ab"), "half");
    await createMemory(createTokenCachePlugin({ directory, warn: silent })).signIn("ada");
    expect(Object.keys(await readAllFiles(directory)).sort()).toEqual([
      "other.jwe.new-0123456789ab",
      "token-cache.jwe",
      "token-cache.jwe.key",
    ]);
  });
});
