import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Language, languages, workspaceRoot } from "@workshop/grader";
import { GENERATED } from "../../generate/folders.ts";
import { type Fence, fencesOf, readPages } from "../pages.ts";

/** A block that shows what a program said, in a text that somebody wrote by hand. */
export interface Shown extends Fence {
  readonly file: string;
  readonly language: Language;
  /** Of `from="…"` on the fence. */
  readonly from: string | undefined;
}

/** Blocks of text, and answers over HTTP; of others those that say where they come from. A list of files is no output. */
function isOutput({ info, text }: Fence): boolean {
  if (info.includes("from=")) return true;
  if (/^http\b/.test(info)) return text.startsWith("HTTP/");
  return /^(text|console|$)/.test(info) && !/^[\w.<>*/-]+\/\S* {2,}/.test(text);
}

/** Every shown output of the READMEs and of the pages that are not generated. */
export function shownOutputs(): Shown[] {
  return languages.flatMap((language) =>
    [...readmes(language), ...handwritten(language)].flatMap(({ path, text }) =>
      fencesOf(text)
        .filter(isOutput)
        .map((fence) => ({ ...fence, file: path, language, from: /from="([^"]+)"/.exec(fence.info)?.[1] })),
    ),
  );
}

function handwritten(language: Language): { path: string; text: string }[] {
  return readPages(language).filter(({ path }) => !GENERATED.some((part) => path.startsWith(`${part}/`)));
}

function readmes(language: Language): { path: string; text: string }[] {
  const name = language === "en" ? "README.md" : `README.${language}.md`;
  const folders = ["exercises", "packages"].flatMap((parent) =>
    readdirSync(join(workspaceRoot, parent)).map((unit) => `${parent}/${unit}/`),
  );
  return ["", "site/", ...folders]
    .map((folder) => folder + name)
    .filter((path) => existsSync(join(workspaceRoot, path)))
    .map((path) => ({ path, text: readFileSync(join(workspaceRoot, path), "utf8") }));
}
