import { glossary } from "../../words/glossary.ts";
import type { PageMaker } from "../page.ts";

const WORDS = {
  en: {
    title: "Glossary",
    description: "The words of MCP, OAuth 2.0 and Microsoft Entra ID, in one or two sentences each.",
  },
  "zh-Hans": {
    title: "术语表",
    description: "MCP、OAuth 2.0 和 Microsoft Entra ID 的术语，每个用一两句话说明，附英文。",
  },
} as const;

/** The words of the trade. In Chinese each has its English name beside it, since errors and specifications use that. */
export const glossaryPage: PageMaker = (language) => {
  const terms = glossary.map(({ en, [language]: [term, meaning] }) => {
    const name = term === en[0] || language === "en" ? term : `${term} · ${en[0]}`;
    return `**${name}**<br/>${meaning}`;
  });
  return [{ path: "reference/glossary.mdx", ...WORDS[language], position: 10, body: terms.join("\n\n") }];
};
