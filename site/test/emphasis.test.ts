import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { languages, listExercises, workspaceRoot } from "@workshop/grader";
import { expect, test } from "vitest";
import { proseOf, readPages } from "./pages.ts";

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** The parser that Docusaurus reads the pages with. */
const docusaurus = createRequire(import.meta.url).resolve("@docusaurus/core/package.json");
const loader = createRequire(docusaurus).resolve("@docusaurus/mdx-loader");
const { createProcessor } = (await import(pathToFileURL(createRequire(loader).resolve("@mdx-js/mdx")).href)) as {
  createProcessor: (options: { format: "md" }) => { parse: (markdown: string) => Node };
};
const markdown = createProcessor({ format: "md" });

/** CommonMark §6.2: between punctuation and a CJK letter, `**` neither opens nor closes, and the reader sees it. */
function seenStars({ type, value = "", children = [] }: Node): string[] {
  return [...(type === "text" && value.includes("**") ? [value] : []), ...children.flatMap(seenStars)];
}

test.each(languages)("no reader sees the stars of an emphasis (%s)", (language) => {
  const ending = language === "en" ? ".md" : `.${language}.md`;
  const files = [
    ...listExercises().map(({ name }) => `exercises/${name}/README${ending}`),
    `site/slides/secure-mcp${ending}`,
  ];
  const texts = [
    ...readPages(language).map(({ text }) => text),
    ...files.map((file) => readFileSync(join(workspaceRoot, file), "utf8")),
  ];
  const blocks = texts.flatMap((text) => proseOf(text).split(/\n{2,}/)).filter((block) => block.includes("**"));
  expect(blocks.flatMap((block) => seenStars(markdown.parse(block.trim())))).toEqual([]);
  expect(blocks.length).toBeGreaterThan(100);
});
