import type { Language } from "@workshop/grader";
import { codeBlock } from "../mdx.ts";
import { toPowerShell } from "./powershell.ts";

const SHELL_BLOCK = /^```sh\n([\s\S]*?)^```$/gm;

/** Gives every shell block whose commands Windows spells differently a tab for each system. */
export function withShellTabs(markdown: string, language: Language): string {
  return markdown.replaceAll(SHELL_BLOCK, (block, script: string) => {
    const windows = toPowerShell(script);
    if (windows === script) return block;
    const unix = language === "en" ? "macOS, Linux" : "macOS、Linux";
    return [
      '<Tabs groupId="system" queryString>',
      `<TabItem value="unix" label="${unix}">\n\n${codeBlock(script, { language: "sh" })}\n\n</TabItem>`,
      `<TabItem value="windows" label="Windows">\n\n${codeBlock(windows, { language: "powershell" })}\n\n</TabItem>`,
      "</Tabs>",
    ].join("\n");
  });
}
