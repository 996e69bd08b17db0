import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Language, languages } from "@workshop/grader";
import { docsFolders, GENERATED } from "./folders.ts";
import { type Page, type PageMaker, renderPage } from "./page.ts";

/** Writes what the makers make, in every language, in place of what was there. */
export async function writePages(makers: readonly PageMaker[]): Promise<void> {
  for (const language of languages) {
    const pages = (await Promise.all(makers.map(async (make) => make(language)))).flat();
    for (const part of GENERATED) rmSync(join(docsFolders[language], part), { recursive: true, force: true });
    for (const page of pages) write(page, language);
  }
}

function write(page: Page, language: Language): void {
  const file = join(docsFolders[language], page.path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, renderPage(page));
}
