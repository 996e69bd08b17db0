import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { workspaceRoot } from "@workshop/grader";
import { siteFolder } from "./folders.ts";
import { filesUnder, hashFiles } from "./hash-files.ts";

/**
 * What takes long to make is kept as long as nothing that it is made from changes.
 * @param packages whose sources it is made from; `generate/` and the lockfile always count
 * @param make gives a JSON value
 */
export async function kept<T>(name: string, packages: readonly string[], make: () => Promise<T>): Promise<T> {
  const file = join(siteFolder, "node_modules", ".cache", "pages", `${name}.json`);
  const sources = packages.map((one) => join(workspaceRoot, "packages", one, "src"));
  const own = [join(siteFolder, "generate"), join(workspaceRoot, "pnpm-lock.yaml")];
  const from = hashFiles([...sources, ...own].flatMap((path) => filesUnder(path)));
  if (existsSync(file)) {
    const last = JSON.parse(readFileSync(file, "utf8")) as { from: string; made: T };
    if (last.from === from) return last.made;
  }
  const made = await make();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ from, made }));
  return made;
}
