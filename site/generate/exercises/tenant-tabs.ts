import type { Language } from "@workshop/grader";
import { codeBlock } from "../mdx.ts";

/** Settings that lead to the tenant on this machine; a real one does without. */
const ONLY_HERE = /^(AZURE_AUTHORITY_HOST|GRAPH_BASE_URL)=/;

const WORDS: Readonly<Record<Language, { here: string; real: string }>> = {
  en: { here: "The tenant on this machine", real: "Your own tenant" },
  "zh-Hans": { here: "本机的租户", real: "你自己的租户" },
};

/** `.env` for both tenants: the example as it is, and without what leads to this machine. */
export function tenantTabs(environment: string, language: Language): string {
  const words = WORDS[language];
  const real = environment
    .split("\n")
    .filter((line) => !ONLY_HERE.test(line))
    .join("\n")
    .replaceAll(/^([A-Z_]+)=.*$/gm, "$1=");
  return [
    '<Tabs groupId="tenant" queryString>',
    `<TabItem value="here" label="${words.here}">\n\n${codeBlock(environment, { language: "ini", title: ".env.example" })}\n\n</TabItem>`,
    `<TabItem value="real" label="${words.real}">\n\n${codeBlock(real, { language: "ini", title: ".env" })}\n\n</TabItem>`,
    "</Tabs>",
  ].join("\n");
}
