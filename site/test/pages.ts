import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "@workshop/grader";
import { docsFolders } from "../generate/folders.ts";

/** A page as Docusaurus reads it. */
export interface DocsPage {
  /** Below the docs folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Every page of a language, written by hand or generated. */
export function readPages(language: Language): DocsPage[] {
  return readdirSync(docsFolders[language], { recursive: true, encoding: "utf8" })
    .filter((path) => /\.mdx?$/.test(path))
    .map((path) => ({
      path: path.replaceAll("\\", "/"),
      text: readFileSync(join(docsFolders[language], path), "utf8"),
    }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

export interface Fence {
  readonly info: string;
  readonly text: string;
}

const FENCE = /^(`{3,})(.*)\n([\s\S]*?)^\1$/gm;

/** A page without its fenced blocks. */
export function proseOf(text: string): string {
  return text.replaceAll(FENCE, "");
}

/** The fenced blocks of a page. */
export function fencesOf(text: string): Fence[] {
  return [...text.matchAll(FENCE)].map(([, , info = "", body = ""]) => ({
    info,
    text: body,
  }));
}
