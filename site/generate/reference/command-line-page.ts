import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Language, workspaceRoot } from "@workshop/grader";
import { codeBlock } from "../mdx.ts";
import { kept } from "../kept.ts";
import type { PageMaker } from "../page.ts";

const run = promisify(execFile);

const WORDS = {
  en: {
    title: "Command line",
    description: "Every command of the workshop and its options, as its own --help says it.",
    intro:
      "`npm run workshop -- <command>` at the root; with pnpm on your PATH `pnpm workshop <command>`, in an exercise's folder, too. Exit codes: 0 done, 1 your code, 2 your set-up, 3 our own fault, 4 the network.",
    all: "All commands",
  },
  "zh-Hans": {
    title: "命令行",
    description: "动手实验的每个命令和选项，就是它自己的 --help 的输出。",
    intro:
      "在根目录运行 `npm run workshop -- <命令>`；PATH 里有 pnpm 时可写成 `pnpm workshop <命令>`，在练习文件夹里也可以。退出代码：0 完成，1 你的代码，2 你的环境，3 我们的错误，4 网络。",
    all: "全部命令",
  },
} as const;

/** What `--help` prints, for the whole and for each command. */
export const commandLinePage: PageMaker = async (language) => {
  const { title, description, intro, all } = WORDS[language];
  const { overview, commands } = await kept(`help-${language}`, ["workshop", "grader"], () => askHelp(language));
  const sections = commands.map(([name, text]) => section(`workshop ${name}`, text));
  return [
    {
      path: "reference/command-line.mdx",
      title,
      description,
      position: 6,
      body: [intro, section(all, overview), ...sections].join("\n\n"),
    },
  ];
};

interface Help {
  readonly overview: string;
  readonly commands: readonly (readonly [name: string, text: string])[];
}

async function askHelp(language: Language): Promise<Help> {
  const overview = await help([], language);
  const commands: [string, string][] = [];
  for (const [, name = ""] of overview.matchAll(/^ {2}([a-z][a-z-]+)(?= )/gm))
    commands.push([name, await help([name], language)]);
  return { overview, commands };
}

function section(heading: string, text: string): string {
  return `## ${heading}\n\n${codeBlock(text, { language: "text" })}`;
}

async function help(command: readonly string[], language: Language): Promise<string> {
  const args = [join(workspaceRoot, "run.mjs"), "workshop", ...command, "--help", "--lang", language];
  const { stdout } = await run(process.execPath, args, { env: { ...process.env, NO_COLOR: "1" } });
  return stdout.replaceAll(/[ \t]+$/gm, "").trim();
}
