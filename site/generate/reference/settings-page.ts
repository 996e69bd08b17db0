import { join } from "node:path";
import { listExercises, workspaceRoot } from "@workshop/grader";
import { readSources } from "@workshop/workshop/content";
import { settingWords } from "../../words/settings.ts";
import { cell } from "../mdx.ts";
import type { PageMaker } from "../page.ts";

const WORDS = {
  en: {
    title: "Configuration variables",
    description: "Every environment variable that the servers of this workshop read, and who reads it.",
    intro:
      "The names are the ecosystem's: a server that reads them runs against the tenant on this machine and against Microsoft's without a change. An empty variable counts as missing.",
    head: ["variable", "what", "read by"],
    required: "required",
  },
  "zh-Hans": {
    title: "配置变量",
    description: "本实验的服务器读取的每一个环境变量，以及由谁读取。",
    intro: "这些名字是生态里通用的：读取它们的服务器不改代码就能用于本机的租户和微软的服务。空变量视为没有设置。",
    head: ["变量", "用途", "读取者"],
    required: "必填",
  },
} as const;

interface Setting {
  readonly name: string;
  readonly required: boolean;
  readonly readBy: readonly string[];
}

const READ = /\breader\.(required|optional)\(\s*"([A-Z_]+)"/g;

/** Every variable that `@workshop/auth` or a solution reads, found where they read it. */
export function readSettings(): Setting[] {
  const found = new Map<string, { required: boolean; readBy: Set<string> }>();
  for (const { name: reader, folder } of readers())
    for (const [, text] of readSources(folder))
      for (const [, kind, variable = ""] of text.matchAll(READ)) {
        const known = found.get(variable) ?? { required: false, readBy: new Set() };
        found.set(variable, { required: known.required || kind === "required", readBy: known.readBy.add(reader) });
      }
  return [...found]
    .map(([name, { required, readBy }]) => ({ name, required, readBy: [...readBy] }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

function readers(): { name: string; folder: string }[] {
  const solutions = listExercises().map(({ name, solution }) => ({ name, folder: join(solution, "src") }));
  return [{ name: "@workshop/auth", folder: join(workspaceRoot, "packages", "auth", "src") }, ...solutions];
}

/** The table of all variables. */
export const settingsPage: PageMaker = (language) => {
  const { title, description, intro, head, required } = WORDS[language];
  const rows = readSettings().map((setting) => {
    const what = settingWords[setting.name]?.[language] ?? "";
    const name = `\`${setting.name}\`${setting.required ? ` (${required})` : ""}`;
    return `| ${name} | ${cell(what)} | ${setting.readBy.join(", ")} |`;
  });
  const table = [`| ${head.join(" | ")} |`, "|---|---|---|", ...rows].join("\n");
  return [{ path: "reference/settings.mdx", title, description, position: 7, body: `${intro}\n\n${table}` }];
};
