import { readFile, writeFile } from "node:fs/promises";
import { parseEnv } from "node:util";

/** The variables of a file in dotenv format; none when there is no file. */
export async function readEnvFile(path: string): Promise<NodeJS.ProcessEnv> {
  const text = await readFile(path, "utf8").catch(() => "");
  return parseEnv(text);
}

/** Writes variables into a file in dotenv format. */
export async function writeEnvFile(path: string, values: Readonly<Record<string, string>>): Promise<void> {
  // TODO 5: what else stood in that file? And who can read it now?
  const lines = Object.entries(values).map(([name, value]) => `${name}=${value}`);
  await writeFile(path, `${lines.join("\n")}\n`);
}
