import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Language, languages } from "@workshop/grader";
import { docsFolders, GENERATED } from "./folders.ts";
import { filesUnder } from "./hash-files.ts";
import { type Page, type PageMaker, renderPage } from "./page.ts";

/** Writes what the makers make, in every language, in place of what was there. A page that stays as it is stays untouched. */
export async function writePages(makers: readonly PageMaker[]): Promise<void> {
  for (const language of languages) {
    const pages = (await Promise.all(makers.map(async (make) => make(language)))).flat();
    const written = new Set(pages.map((page) => write(page, language)));
    const there = GENERATED.flatMap((part) => filesUnder(join(docsFolders[language], part)));
    for (const file of there) if (!written.has(file)) rmSync(file);
  }
}

function write(page: Page, language: Language): string {
  const file = join(docsFolders[language], page.path);
  const text = renderPage(page);
  if (existsSync(file) && readFileSync(file, "utf8") === text) return file;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}
