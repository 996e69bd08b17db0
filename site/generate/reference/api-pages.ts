import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { workspaceRoot } from "@workshop/grader";
import { siteFolder } from "../folders.ts";
import { kept } from "../kept.ts";
import type { Page, PageMaker } from "../page.ts";

const run = promisify(execFile);

const PACKAGES = ["auth", "graph"] as const;
type PackageName = (typeof PACKAGES)[number];

const WORDS = {
  en: {
    title: (name: string) => `API of ${name}`,
    description: (name: string) => `Everything that ${name} exports, from the comments in its source.`,
    intro: (name: string) => `Made from the comments in \`packages/${name}/src\`. What the package is for: its README.`,
  },
  "zh-Hans": {
    title: (name: string) => `${name} 的 API`,
    description: (name: string) => `${name} 导出的一切，取自源代码里的注释。`,
    intro: (name: string) =>
      `由 \`packages/${name}/src\` 里的注释生成；代码里的注释是英文。这个包的用途见它的 README。`,
  },
} as const;

const OPTIONS = [
  ["--plugin", "typedoc-plugin-markdown"],
  ["--tsconfig", join(workspaceRoot, "tsconfig.json")],
  ["--readme", "none"],
  ["--router", "module"],
  ["--logLevel", "Error"],
  ["--parametersFormat", "table"],
  ["--propertyMembersFormat", "table"],
  ["--interfacePropertiesFormat", "table"],
].flat();
const SWITCHES = [
  "disableSources",
  "hideBreadcrumbs",
  "hidePageHeader",
  "hidePageTitle",
  "excludeExternals",
  "skipErrorChecking",
];

let texts: Promise<Readonly<Record<PackageName, string>>> | undefined;

/** What the packages for learners export. TypeDoc writes it once; comments are English in both languages. */
export const apiPages: PageMaker = async (language) => {
  const made = await (texts ??= kept("api", PACKAGES, runTypeDoc));
  const words = WORDS[language];
  return PACKAGES.map((name, index): Page => ({
    path: `reference/api-${name}.mdx`,
    title: words.title(`@workshop/${name}`),
    description: words.description(`@workshop/${name}`),
    position: 8 + index,
    body: `${words.intro(name)}\n\n${made[name]}`,
  }));
};

async function runTypeDoc(): Promise<Readonly<Record<PackageName, string>>> {
  const manifest = createRequire(join(siteFolder, "package.json")).resolve("typedoc/package.json");
  const bin = join(dirname(manifest), "bin", "typedoc");
  const out = mkdtempSync(join(tmpdir(), "workshop-api-"));
  const entries = PACKAGES.flatMap((name) => [
    "--entryPoints",
    join(workspaceRoot, "packages", name, "src", "index.ts"),
  ]);
  const switches = SWITCHES.map((name) => `--${name}`);
  try {
    await run(process.execPath, [bin, ...OPTIONS, ...switches, ...entries, "--out", out], { cwd: siteFolder });
    const read = (name: PackageName): string => withoutDeadLinks(readFileSync(join(out, name, "src.md"), "utf8"));
    return { auth: read("auth"), graph: read("graph") };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** In tables a property has no anchor, and yet TypeDoc links to it. */
function withoutDeadLinks(markdown: string): string {
  return markdown.replaceAll(/\[([^\]]+)\]\(#property-[^)]*\)/g, "$1");
}
