import { existsSync, readFileSync } from "node:fs";
import type { Language } from "@workshop/grader";
import type { PageMaker } from "../page.ts";
import { type ProvedExercise, proofFile, type RecordedProof } from "../record/record-proof.ts";

const WORDS = {
  en: {
    title: "Proof that the grading is right",
    description:
      "The last result of prove: every starter fails what it should, every right answer passes, every mistake dies with its own card.",
    intro:
      "`npm run prove` grades every starter, solution, alternative and mistake, and says openly what nothing kills. This is its last result that was published.",
    commit: "Commit",
    none: "Nobody has published a proof yet. Make one: `npm run prove`.",
    head: "| exercise | when, with | starters | solutions and alternatives | mistakes | repeats | grades | result |",
    proved: "proved",
    notProved: "**not proved**",
    survivors: "Cards that no mistake of that run makes fall",
    killed: "Each card, and the mistakes that make it fall",
    card: "card",
    mistakes: "mistakes",
    nothing: "**nothing**",
  },
  "zh-Hans": {
    title: "证明：评分是对的",
    description: "prove 的最近结果：每份起始代码都按声明失败，每个正确答案都通过，每个错误都被自己的卡片抓住。",
    intro:
      "`npm run prove` 给每份起始代码、参考答案、其他正确答案和错误答案评分，并公开列出没有东西能击倒的卡片。下面是最近一次公布的结果。",
    commit: "提交",
    none: "还没有公布过证明。自己做一份：`npm run prove`。",
    head: "| 练习 | 时间与环境 | 起始代码 | 参考答案与其他正确答案 | 错误答案 | 重复 | 评分次数 | 结果 |",
    proved: "已证明",
    notProved: "**未证明**",
    survivors: "这一轮里没有任何错误答案能击倒的卡片",
    killed: "每张卡片，以及使它失败的错误答案",
    card: "卡片",
    mistakes: "错误答案",
    nothing: "**没有**",
  },
} as const;

/** The last published proof. */
export const proofPage: PageMaker = (language) => {
  const { title, description, intro, none } = WORDS[language];
  const proof = existsSync(proofFile) ? (JSON.parse(readFileSync(proofFile, "utf8")) as RecordedProof) : undefined;
  const body = proof ? [intro, renderProof(proof, language)].join("\n\n") : `${intro}\n\n${none}`;
  return [{ path: "reference/proof.mdx", title, description, position: 5, body }];
};

function renderProof({ commit, exercises }: RecordedProof, language: Language): string {
  const words = WORDS[language];
  const rows = exercises.map((one) => renderRow(one, language));
  const details = exercises.map((one) => renderCards(one, language));
  return [
    `${words.commit} \`${commit}\`.`,
    [words.head, "|---|---|---|---|---|---|---|---|", ...rows].join("\n"),
    ...details,
  ].join("\n\n");
}

function renderRow({ exercise, provedAt, node, counts, grades, proved }: ProvedExercise, language: Language): string {
  const words = WORDS[language];
  const right = (counts["solution"] ?? 0) + (counts["alternative"] ?? 0);
  const cells = [
    exercise,
    `${provedAt.slice(0, 10)}, Node ${node}`,
    counts["starter"] ?? 0,
    right,
    counts["mistake"] ?? 0,
    counts["repeat"] ?? 0,
    grades,
    proved ? words.proved : words.notProved,
  ];
  return `| ${cells.join(" | ")} |`;
}

function renderCards({ exercise, cards, survivors }: ProvedExercise, language: Language): string {
  const words = WORDS[language];
  const rows = cards.map(({ id, killedBy }) => {
    const names = killedBy.map((name) => `\`${name.replace("mistakes/", "")}\``).join(", ");
    return `| ${id} | ${names || words.nothing} |`;
  });
  const open = survivors.length > 0 ? [`${words.survivors}: ${survivors.join(", ")}.`] : [];
  return [
    `## ${exercise}`,
    ...open,
    `${words.killed}:`,
    [`| ${words.card} | ${words.mistakes} |`, "|---|---|", ...rows].join("\n"),
  ].join("\n\n");
}
