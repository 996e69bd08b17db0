import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LoadContext, Plugin } from "@docusaurus/types";

interface Doc {
  readonly title: string;
  readonly description: string;
  readonly permalink: string;
  readonly source: string;
}

interface DocsContent {
  readonly loadedVersions: readonly { readonly docs: readonly Doc[] }[];
}

/** `llms.txt` (llmstxt.org): every page with its description, and `llms-full.txt` with their texts. */
export default function llmsTxt({ siteDir, siteConfig }: LoadContext): Plugin {
  let docs: readonly Doc[] = [];
  return {
    name: "llms-txt",
    allContentLoaded({ allContent }) {
      const content = allContent["docusaurus-plugin-content-docs"]?.["default"] as DocsContent | undefined;
      docs = content?.loadedVersions.flatMap((version) => version.docs) ?? [];
    },
    postBuild({ outDir }) {
      const head = `# ${siteConfig.title}\n\n> ${siteConfig.tagline}`;
      const origin = siteConfig.url;
      const list = docs.map((doc) => `- [${doc.title}](${origin}${doc.permalink}): ${doc.description}`);
      const texts = docs.map((doc) => `# ${doc.title}\n\n${textOf(join(siteDir, doc.source.replace("@site/", "")))}`);
      writeFileSync(join(outDir, "llms.txt"), `${head}\n\n${list.join("\n")}\n`);
      writeFileSync(join(outDir, "llms-full.txt"), `${head}\n\n${texts.join("\n\n")}\n`);
      return Promise.resolve();
    },
  };
}

/** The page's Markdown, without its front matter and its components. */
function textOf(file: string): string {
  return readFileSync(file, "utf8")
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replaceAll(/^<\/?(Tabs|TabItem|LiveBox|details|summary)\b[^>]*>\s*$/gm, "")
    .trim();
}
