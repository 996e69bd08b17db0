import { randomUUID } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { parseEnv } from "node:util";

/** The variables of a file in dotenv format; none when there is no file. */
export async function readEnvFile(path: string): Promise<NodeJS.ProcessEnv> {
  return parseEnv(await readText(path));
}

/**
 * Sets variables in a file in dotenv format. Other lines stay as they are; the file is replaced in one step and can be
 * read by its owner only, because one of the variables is a secret.
 */
export async function writeEnvFile(path: string, values: Readonly<Record<string, string>>): Promise<void> {
  const left = new Map(Object.entries(values));
  const lines = (await readText(path)).split("\n").map((line) => {
    const name = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=/.exec(line)?.[1] ?? "";
    const value = left.get(name);
    left.delete(name);
    return value === undefined ? line : `${name}=${quote(value)}`;
  });
  while (lines.at(-1) === "") lines.pop();
  const text = [...lines, ...[...left].map(([name, value]) => `${name}=${quote(value)}`), ""].join("\n");
  const aside = `${path}.${randomUUID()}.tmp`;
  await writeFile(aside, text, { mode: 0o600, flag: "wx" });
  await rename(aside, path);
}

function readText(path: string): Promise<string> {
  return readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
}

/** Secrets of Entra have neither spaces nor quotes; "#" would begin a comment. */
function quote(value: string): string {
  return /[\s#'`]/.test(value) ? `"${value}"` : value;
}
