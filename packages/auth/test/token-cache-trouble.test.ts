import { cp, mkdir, readFile, rm, truncate, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createTokenCachePlugin, type TokenCachePlugin } from "../src/index.ts";
import { createMemory, tokenOf } from "./msal-memory.ts";
import { createTemporaryFolder } from "./temporary-folder.ts";

/** A cache in which ada signed in, damaged by `damage`, and a fresh start over it. */
async function startOver(damage: (file: string) => Promise<unknown>) {
  const directory = await createTemporaryFolder();
  const warnings: string[] = [];
  const plugin: TokenCachePlugin = createTokenCachePlugin({ directory, warn: (message) => warnings.push(message) });
  await createMemory(createTokenCachePlugin({ directory })).signIn("ada");
  await damage(plugin.file);
  return { directory, warnings, memory: createMemory(plugin) };
}

const flipOneBit = async (file: string, part: number): Promise<void> => {
  const parts = (await readFile(file, "utf8")).split(".");
  const bytes = Buffer.from(parts[part] ?? "", "base64url");
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  parts[part] = bytes.toString("base64url");
  await writeFile(file, parts.join("."));
};

describe("a damaged cache means signing in again", () => {
  it.each<[string, (file: string) => Promise<unknown>]>([
    ["empty", (file) => truncate(file, 0)],
    ["cut short", (file) => truncate(file, 200)],
    ["not a JWE", (file) => writeFile(file, '{"RefreshToken":{}}')],
    ["binary", (file) => writeFile(file, Buffer.alloc(64, 0xff))],
    ["a changed header", (file) => flipOneBit(file, 0)],
    ["a changed IV", (file) => flipOneBit(file, 2)],
    ["changed contents", (file) => flipOneBit(file, 3)],
    ["a changed tag", (file) => flipOneBit(file, 4)],
    ["without its key", (file) => rm(`${file}.key`)],
    ["with an empty key", (file) => writeFile(`${file}.key`, "")],
    ["with a short key", (file) => writeFile(`${file}.key`, '{"kty":"oct","kid":"x","k":"AAAA"}')],
    [
      "with a foreign key",
      async (file) => {
        const other = await createTemporaryFolder();
        const plugin = createTokenCachePlugin({ directory: other });
        await createMemory(plugin).signIn("mallory");
        await cp(`${plugin.file}.key`, `${file}.key`);
      },
    ],
  ])("%s", async (_case, damage) => {
    const { directory, warnings, memory } = await startOver(damage);
    expect(await memory.users()).toEqual([]);
    expect(await memory.users()).toEqual([]);
    await memory.signIn("grace");
    expect(warnings).toEqual([expect.stringMatching(/^The token cache .* is damaged .*: sign in again/)]);
    expect(
      await createMemory(createTokenCachePlugin({ directory, warn: (text) => warnings.push(text) })).users(),
    ).toEqual(["grace"]);
    expect(warnings).toHaveLength(1);
  });

  it("only the decrypted contents are believed: an unsigned JWE of somebody else is refused", async () => {
    const { warnings, memory } = await startOver(async (file) => {
      const header = Buffer.from('{"alg":"none","enc":"none"}').toString("base64url");
      await writeFile(file, `${header}..AAAA.${Buffer.from('{"Account":{}}').toString("base64url")}.`);
    });
    expect(await memory.users()).toEqual([]);
    expect(warnings).toHaveLength(1);
  });
});

describe("a disk or lock in trouble means memory only", () => {
  it.each<[string, string, (file: string) => Promise<unknown>]>([
    [
      "a folder in place of the file",
      "EISDIR",
      async (file) => {
        await rm(file);
        await mkdir(file);
      },
    ],
    [
      "a folder in place of the key",
      "EISDIR",
      async (file) => {
        await rm(`${file}.key`);
        await mkdir(`${file}.key`);
      },
    ],
    ["a file in place of the lock", "EN?O?TDIR|ELOCKED", (file) => writeFile(`${file}.lock`, "")],
  ])("%s", async (_case, code, damage) => {
    const { warnings, memory } = await startOver(damage);
    await memory.signIn("grace");
    await memory.signIn("linus");
    expect(await memory.users()).toEqual(expect.arrayContaining(["grace", "linus"]));
    expect(warnings).toEqual([
      expect.stringMatching(new RegExp(`cannot be (read|written) \\((${code})\\): for now, tokens stay in memory`)),
    ]);
  });

  it("a file in place of the folder", async () => {
    const directory = join(await createTemporaryFolder(), "file");
    await writeFile(directory, "");
    const warnings: string[] = [];
    const memory = createMemory(createTokenCachePlugin({ directory, warn: (message) => warnings.push(message) }));
    await memory.signIn("ada");
    expect(await memory.users()).toEqual(["ada"]);
    expect(warnings.length).toBeGreaterThan(0);
  });

  it("keeps what could not be written, and writes it when the disk works again", async () => {
    const { directory, warnings, memory } = await startOver((file) => mkdir(`${file}.lock`));
    const lock = join(directory, "token-cache.jwe.lock");
    const keepLocked = setInterval(() => void utimes(lock, new Date(), new Date()), 200);
    await memory.signIn("ada", 2);
    await memory.signIn("grace");
    expect(await memory.users()).toEqual(["ada", "grace"]);
    expect(memory.refreshTokens()).toEqual([tokenOf("ada", 2), tokenOf("grace")]);
    clearInterval(keepLocked);
    await rm(lock, { recursive: true });
    expect(warnings).toEqual([expect.stringContaining("(ELOCKED)")]);
    await memory.signIn("linus");
    const restarted = createMemory(createTokenCachePlugin({ directory }));
    expect(await restarted.users()).toEqual(["ada", "grace", "linus"]);
    expect(restarted.refreshTokens()).toEqual([tokenOf("ada", 2), tokenOf("grace"), tokenOf("linus")]);
  });
});
