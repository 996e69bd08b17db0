import { readFileSync } from "node:fs";
import { join } from "node:path";
import { workspaceRoot } from "@workshop/grader";
import { fidelityZhHans } from "../../words/fidelity.ts";
import { rewriteLinks } from "../exercises/links.ts";
import { toMdx } from "../mdx.ts";
import type { PageMaker } from "../page.ts";

const WORDS = {
  en: {
    title: "How like Entra the tenant is",
    description:
      "Each surface of the tenant on this machine: like Microsoft Entra ID, simpler, or absent, with the source of the fact.",
    intro:
      "*Like*: same answer on the wire, as far as our sources say. *Simpler*: there, with the difference named. *Absent*: not there. Sources are Microsoft Learn pages by name unless said otherwise; “observed” is what recordings of the real service or issue threads of its users show.",
    head: "| surface | how like Entra | source |",
  },
  "zh-Hans": {
    title: "本机租户有多像 Entra",
    description: "本机租户的每一处表面：与 Microsoft Entra ID 相同、更简单，还是没有，并注明依据。",
    intro:
      "*相同*：就我们的资料所知，线路上的回答一样。*更简单*：有，并写明区别。*没有*：不存在。依据除另有说明外是 Microsoft Learn 的页面名（英文）；“observed”指真实服务的录制记录，或用户在问题讨论里贴出的内容。",
    head: "| 表面 | 有多像 Entra | 依据 |",
  },
} as const;

/** A row of the table: what, how like, and how we know. */
type Row = readonly [surface: string, state: string, source: string];

/** The table of the emulator's README, as it is there. */
export function readFidelity(): Row[] {
  const readme = readFileSync(join(workspaceRoot, "packages", "entra-emulator", "README.md"), "utf8");
  const table = /\| surface \| how like Entra \| source \|\n\|[-|]+\|\n((?:\|.*\n)+)/.exec(readme)?.[1] ?? "";
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const [surface = "", state = "", source = ""] = line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((text) => text.trim());
      return [surface, state, source];
    });
}

/** The emulator's own table; in Chinese with the rows translated. */
export const fidelityPage: PageMaker = (language) => {
  const { title, description, intro, head } = WORDS[language];
  const rows = readFidelity().map(([surface, state, source]) => {
    const [what, how] = (language === "en" ? undefined : fidelityZhHans[surface]) ?? [surface, state];
    return `| ${[what, how, source].map((text) => toMdx(rewriteLinks(text))).join(" | ")} |`;
  });
  return [
    {
      path: "reference/fidelity.mdx",
      title,
      description,
      position: 4,
      body: `${intro}\n\n${[head, "|---|---|---|", ...rows].join("\n")}`,
    },
  ];
};
