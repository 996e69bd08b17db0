import { aadsts, AADSTS_WORDS } from "@workshop/entra-emulator/reference";
import type { Language } from "@workshop/grader";
import { adviceEn } from "../../words/aadsts/en.ts";
import { adviceZhHans } from "../../words/aadsts/zh-hans.ts";
import { escapeText, toMdx } from "../mdx.ts";
import type { PageMaker } from "../page.ts";

const WORDS = {
  en: {
    title: "AADSTS error index",
    description:
      "Every AADSTS error the tenant of this workshop can answer: what it says, why you got it, what to change.",
    intro:
      "Numbers, `error`, `suberror` and status are Entra's; the texts of the messages are our own words. Search for the number, or jump: the address of an entry is `#aadsts` and its number.",
    why: "Why",
    change: "Change",
  },
  "zh-Hans": {
    title: "AADSTS 错误索引",
    description: "本实验的租户能回答的每一个 AADSTS 错误：它说什么，为什么会得到它，该改什么。",
    intro:
      "编号、`error`、`suberror` 和状态码与 Entra 相同；消息的文字是我们自己写的，在线路上是英文。可以搜索编号，也可以直接跳转：每一条的地址是 `#aadsts` 加编号。",
    why: "原因",
    change: "改法",
  },
} as const;

const numbers = Object.keys(aadsts)
  .map(Number)
  .toSorted((a, b) => a - b);

/** Numbers that the index does not explain in a language; the site's tests want none. */
export function unexplained(language: Language): number[] {
  return numbers.filter((number) => !adviceFor(number, language));
}

/** One entry for each row of the tenant's table of errors. */
export const aadstsPage: PageMaker = (language) => {
  const { title, description, intro } = WORDS[language];
  return [
    {
      path: "reference/aadsts.mdx",
      title,
      description,
      position: 1,
      body: [intro, ...numbers.map((number) => renderEntry(number, language))].join("\n\n"),
    },
  ];
};

function renderEntry(number: number, language: Language): string {
  const { why, change } = WORDS[language];
  const entry = aadsts[number];
  const advice = adviceFor(number, language);
  if (!entry || !advice) return "";
  const facts = [entry.error, entry.suberror, String(entry.status ?? (entry.error === "invalid_client" ? 401 : 400))];
  return [
    `## AADSTS${number}`,
    facts
      .filter(Boolean)
      .map((fact) => `\`${fact}\``)
      .join(" · "),
    `> ${escapeText(entry.text)}`,
    `- **${why}** ${toMdx(advice[0])}\n- **${change}** ${toMdx(advice[1])}`,
  ].join("\n\n");
}

function adviceFor(number: number, language: Language): readonly [string, string] | undefined {
  if (language !== "en") return adviceZhHans[number];
  const known = AADSTS_WORDS[number];
  return known ? [known.why, known.mend] : adviceEn[number];
}
