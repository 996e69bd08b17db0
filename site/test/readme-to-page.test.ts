import { expect, test } from "vitest";
import { changedLines } from "../generate/exercises/changed-lines.ts";
import { rewriteLinks } from "../generate/exercises/links.ts";
import { toPowerShell } from "../generate/exercises/powershell.ts";
import { cutReadme } from "../generate/exercises/readme.ts";
import { withShellTabs } from "../generate/exercises/shell-tabs.ts";
import { toMdx } from "../generate/mdx.ts";
import { joinChineseLines } from "../plugins/join-chinese-lines.ts";

test("text of a README is text in MDX, and code stays as it is", () => {
  expect(toMdx("a <b> {c} `<d> {e}`\n```sh\n<f> {g}\n```\n{h}")).toBe(
    "a \\<b> \\{c} `<d> {e}`\n```sh\n<f> {g}\n```\n\\{h}",
  );
});

test.each([
  ["cp .env.example .env", "Copy-Item .env.example .env"],
  ["export A=$(az account show)", "$env:A = (az account show)"],
  ["export A=b/c", '$env:A = "b/c"'],
  ["A_B=true npx x \\", '$env:A_B = "true"; npx x `'],
  ["npm test", "npm test"],
])("%s, for PowerShell", (unix, windows) => expect(toPowerShell(unix)).toBe(windows));

test("only commands that differ get tabs", () => {
  expect(withShellTabs("```sh\nnpm test\n```", "en")).not.toContain("Tabs");
  expect(withShellTabs("```sh\ncp a b\n```", "en")).toMatch(/cp a b[\s\S]*Copy-Item a b/);
});

test("links between exercises lead to their pages; what has no page is text", () => {
  expect(rewriteLinks("[x](../02-public-client/README.md) [y](../../packages/auth/README.md) [z](https://a.b)")).toBe(
    "[x](/exercises/02-public-client) y [z](https://a.b)",
  );
});

test("a README is cut at its headings, not at comments in code", () => {
  const { title, description, sections } = cutReadme(
    "# T\n\nOne *two*.\n\n```sh\n## no heading\n```\n\n### 1. Do\n\nx\n\n## On a real tenant\n",
  );
  expect({ title, description }).toEqual({ title: "T", description: "One two." });
  expect(sections.map(({ task, realTenant }) => [task, realTenant])).toEqual([
    [undefined, false],
    [1, false],
    [undefined, true],
  ]);
});

test("lines that change are marked on both sides", () => {
  expect(changedLines("a\nb\nc\n", "a\nB\nB2\nc\n")).toEqual({ before: [2], after: [2, 3] });
});

test("lines of Chinese are put together without a space; beside Latin letters one stays", () => {
  expect(cutReadme("# T\n\n令牌从哪里来，\n到哪里去？问 Microsoft\nGraph 就知道。\n").description).toBe(
    "令牌从哪里来，到哪里去？问 Microsoft Graph 就知道。",
  );
  const text = { type: "text", value: "从哪里来，\n到哪里去？\nGraph\n知道" };
  joinChineseLines()({ type: "root", children: [text] });
  expect(text.value).toBe("从哪里来，到哪里去？\nGraph\n知道");
});
