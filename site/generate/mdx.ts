/** A fence's line: its indentation, and at the opening one what it says about itself. */
const FENCE = /^\s*(```+|~~~+)/;

/** Markdown as GitHub reads it → MDX that says the same: `<` and `{` outside code are text, not JSX. */
export function toMdx(markdown: string): string {
  let fence = "";
  return markdown
    .split("\n")
    .map((line) => {
      const mark = FENCE.exec(line)?.[1] ?? "";
      if (fence === "" && mark) fence = mark;
      else if (fence !== "" && mark === fence) fence = "";
      return fence || mark ? line : escapeLine(line);
    })
    .join("\n");
}

function escapeLine(line: string): string {
  return line
    .split(/(`+[^`]*`+)/)
    .map((piece, index) => (index % 2 === 1 ? piece : escapeMarkup(piece)))
    .join("");
}

function escapeMarkup(markdown: string): string {
  return markdown.replaceAll(/<(https?:[^>\s]+)>/g, "[$1]($1)").replaceAll(/[<{]/g, "\\$&");
}

/** Text that stands for itself in MDX. An address in it becomes no link: it is one of a server that has ended. */
export function escapeText(text: string): string {
  return text.replaceAll(/[<{*_[\]]/g, "\\$&").replaceAll("://", "\\://");
}

/** Text in a cell of a table. */
export function cell(text: string): string {
  return escapeText(text)
    .replaceAll("|", "\\|")
    .replaceAll(/\s*\n\s*/g, " ");
}

/** Something folded. The summary is plain text. */
export function folded(summary: string, body: string): string {
  return `<details>\n<summary>${escapeText(summary)}</summary>\n\n${body.trim()}\n\n</details>`;
}

export interface Code {
  readonly language: string;
  readonly title?: string;
  /** Numbers of lines, from 1. */
  readonly marked?: readonly number[];
}

/** A fenced block; its fence is longer than any in the text. */
export function codeBlock(text: string, { language, title, marked = [] }: Code): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const info = [language, title && `title=${JSON.stringify(title)}`, marked.length > 0 && `{${marked.join(",")}}`];
  return `${fence}${info.filter(Boolean).join(" ")}\n${text.replace(/\n$/, "")}\n${fence}`;
}

const LANGUAGES: Readonly<Record<string, string>> = { ts: "ts", mjs: "js", json: "json", env: "ini", bicep: "bicep" };

/** The name that the highlighter has for a file's language. */
export function languageOf(file: string): string {
  return LANGUAGES[/\.(\w+)(?:\.example)?$/.exec(file)?.[1] ?? ""] ?? "text";
}
