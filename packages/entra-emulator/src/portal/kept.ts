import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PORTAL_SOURCES } from "./bundle.ts";
import type { Packed } from "./packed.ts";

/** Nothing secret, and the same for every tenant on this machine: kept with the package. Safe to delete. */
const FOLDER = join(PORTAL_SOURCES, "..", "node_modules", ".cache", "portal");
const ENTRIES = "entries.json";

/** What was kept under this key, or nothing. */
export async function readKept(key: string): Promise<Packed | undefined> {
  const folder = join(FOLDER, key);
  try {
    const { script, style } = JSON.parse(await readFile(join(folder, ENTRIES), "utf8")) as Packed;
    const names = (await readdir(folder)).filter((name) => name !== ENTRIES);
    const files = names.map(async (name) => [name, await readFile(join(folder, name))] as const);
    return { files: new Map(await Promise.all(files)), script, style };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Keeps this one and no older one. A folder that cannot be written costs a build at the next start, no more. */
export async function keep(key: string, { files, script, style }: Packed): Promise<void> {
  const aside = join(FOLDER, `${key}.${randomUUID().slice(0, 8)}`);
  try {
    await mkdir(aside, { recursive: true });
    for (const [name, content] of files) await writeFile(join(aside, name), content);
    await writeFile(join(aside, ENTRIES), JSON.stringify({ script, style }));
    // In place at once and whole: two tenants may build at the same time, and one may be killed.
    await rename(aside, join(FOLDER, key));
    const others = (await readdir(FOLDER)).filter((name) => name !== key && !name.includes("."));
    await Promise.all(others.map((name) => rm(join(FOLDER, name), { recursive: true, force: true })));
  } catch {
    await rm(aside, { recursive: true, force: true }).catch(() => undefined);
  }
}
