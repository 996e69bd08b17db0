import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { type Language, workspaceRoot } from "@workshop/grader";
import { docsFolders, siteFolder } from "./folders.ts";
import { environment, filesUnder, hashFiles } from "./hash-files.ts";
import { homeFile } from "./write-home.ts";

/** What Docusaurus reads for every language. */
const SHARED = ["docusaurus.config.ts", "parts.ts", "sidebars.ts", "package.json", "plugins", "src", "static"];

/** One number for everything that Docusaurus makes a language's pages from, once `generate/` has written its part. */
export function hashLanguage(language: Language, folders = docsFolders): string {
  const shared = SHARED.flatMap((name) => filesUnder(join(siteFolder, name)));
  const lockfile = join(workspaceRoot, "pnpm-lock.yaml");
  return hashFiles([...shared, lockfile, homeFile(language), ...pagesOf(language, folders)], environment());
}

/** A page that is not there in a language is taken from English. */
function pagesOf(language: Language, folders: typeof docsFolders): string[] {
  const own = folders[language];
  const borrowed = filesUnder(folders.en).filter((file) => !existsSync(join(own, relative(folders.en, file))));
  return [...filesUnder(own), ...borrowed];
}
