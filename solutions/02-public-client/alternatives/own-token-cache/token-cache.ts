import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ICachePlugin } from "@azure/msal-node";

const OWNER_ONLY = { file: 0o600, folder: 0o700 };

/** The same promise without `@workshop/auth`: AES-256-GCM by hand, the key in a file beside it. */
export function createTokenCache(directory: string): ICachePlugin {
  const [file, keyFile] = [join(directory, "tokens.sealed"), join(directory, "tokens.key")];
  return {
    async beforeCacheAccess({ tokenCache }) {
      try {
        tokenCache.deserialize(open(await readFile(file), await readFile(keyFile)));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
        tokenCache.deserialize("{}");
      }
    },
    async afterCacheAccess({ cacheHasChanged, tokenCache }) {
      if (!cacheHasChanged) return;
      await mkdir(directory, { recursive: true, mode: OWNER_ONLY.folder });
      const key = randomBytes(32);
      await replace(keyFile, key);
      await replace(file, seal(tokenCache.serialize(), key));
    },
  };
}

function seal(text: string, key: Buffer): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

function open(sealed: Buffer, key: Buffer): string {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString("utf8");
}

async function replace(file: string, content: Buffer): Promise<void> {
  await writeFile(`${file}.new`, content, { mode: OWNER_ONLY.file });
  await rename(`${file}.new`, file);
}
