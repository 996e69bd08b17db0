import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compactDecrypt, CompactEncrypt } from "jose";

const FOLDER = "sign-ins";
const HEADER = { alg: "dir", enc: "A256GCM" };

export interface SealedFiles {
  read(name: string): Promise<string>;
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/**
 * Files that say something to this process only (RFC 7516): their key is in its memory and ends with it. Whoever gets
 * hold of the disk has nothing, and files of an earlier start, which nobody can open any more, are thrown away.
 */
export function createSealedFiles(): SealedFiles {
  const key = new Uint8Array(randomBytes(32));
  const pathOf = (name: string): string => join(FOLDER, `${name}.jwe`);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true, mode: 0o700 });
  return {
    async read(name) {
      const { plaintext } = await compactDecrypt(await readFile(pathOf(name), "utf8"), key);
      return Buffer.from(plaintext).toString("utf8");
    },
    async write(name, text) {
      const sealed = await new CompactEncrypt(Buffer.from(text)).setProtectedHeader(HEADER).encrypt(key);
      await writeFile(pathOf(name), sealed, { mode: 0o600 });
    },
    remove: (name) => rm(pathOf(name), { force: true }),
  };
}
