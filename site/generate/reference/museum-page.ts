import type { Language } from "@workshop/grader";
import { recipeWordsZhHans } from "../../words/recipes.ts";
import { changedLines } from "../exercises/changed-lines.ts";
import { codeBlock, escapeText, folded } from "../mdx.ts";
import type { PageMaker } from "../page.ts";
import { mintMuseum, type Exhibit } from "./mint-museum.ts";

const WORDS = {
  en: {
    title: "Token museum",
    description: "Real-shaped access tokens, good and spoiled: may my server accept this one, and why not?",
    intro:
      "Each token below was made by the tenant of this workshop for the same API (*Notes (remote MCP server)*) and the same person, Ada. One is good. Look at header and payload, decide whether your server may accept it, then open the answer. Marked are the lines that differ from the good one.",
    decoded: "Header and payload, decoded.",
    answer: "May my server accept this?",
    yes: "**Yes.**",
    no: "**No.**",
    check: "The check that is missing where it is accepted",
    rule: "Rule",
  },
  "zh-Hans": {
    title: "令牌博物馆",
    description: "真实形状的访问令牌，有好有坏：我的服务器可以接受它吗？为什么不可以？",
    intro:
      "下面每个令牌都由本实验的租户签发，给同一个 API（*Notes (remote MCP server)*）和同一个人 Ada，其中只有一个是好的。先看标头和有效负载，判断你的服务器能不能接受，再打开答案。标出的行是与好令牌不同的地方。",
    decoded: "解码后的标头和有效负载。",
    answer: "我的服务器可以接受它吗？",
    yes: "**可以。**",
    no: "**不可以。**",
    check: "接受它的服务器缺少的检查",
    rule: "规则",
  },
} as const;

/** Every token recipe of the tenant: the good one first, then each way to spoil it. */
export const museumPage: PageMaker = async (language) => {
  const { title, description, intro, decoded } = WORDS[language];
  const exhibits = await mintMuseum();
  const good = exhibits[0]?.decoded ?? "";
  return [
    {
      path: "reference/tokens.mdx",
      title,
      description,
      position: 3,
      body: [`${intro} ${decoded}`, ...exhibits.map((exhibit) => render(exhibit, good, language))].join("\n\n"),
    },
  ];
};

function render({ name, what, breaks, rule, decoded }: Exhibit, good: string, language: Language): string {
  const { answer, yes, no, check, rule: ruleWord } = WORDS[language];
  const said = language === "en" ? what : (recipeWordsZhHans[name] ?? "");
  const verdict = name === "genuine" ? yes : no;
  const missing = name === "genuine" ? [] : [`${check}: \`${breaks}\`.`];
  return [
    `## ${name}`,
    codeBlock(decoded, { language: "json", marked: changedLines(good, decoded).after }),
    folded(
      answer,
      [`${verdict} ${escapeText(said)}`, ...missing, `${ruleWord}: [${rule.title}](${rule.url})`].join("\n\n"),
    ),
  ].join("\n\n");
}
