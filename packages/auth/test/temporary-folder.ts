import { readdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder that goes away with the test. */
export async function createTemporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "token-cache-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Contents of all files of the folder, by name. */
export async function readAllFiles(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(folder, { withFileTypes: true, recursive: true })).filter((entry) => entry.isFile());
  const read = files.map(
    async ({ name, parentPath }) => [name, await readFile(join(parentPath, name), "latin1")] as const,
  );
  return Object.fromEntries(await Promise.all(read));
}
