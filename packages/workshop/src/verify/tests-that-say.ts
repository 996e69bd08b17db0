import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { installation } from "../installation.ts";

/** The test files of our packages whose text matches, relative to the root. */
export function testsThatSay(pattern: RegExp): string[] {
  const packages = readdirSync(join(installation, "packages"));
  return packages.flatMap((name) => {
    const folder = join(installation, "packages", name, "test");
    if (!existsSync(folder)) return [];
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".test.ts"),
    );
    return files
      .filter((file) => pattern.test(readFileSync(join(folder, file), "utf8")))
      .map((file) => `packages/${name}/test/${file.replaceAll("\\", "/")}`);
  });
}
