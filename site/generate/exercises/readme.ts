/** A README, cut where the site adds something. */
export interface Readme {
  readonly title: string;
  /** The first paragraph, as plain text. */
  readonly description: string;
  /** Everything below the title, in order. */
  readonly sections: readonly Section[];
}

export interface Section {
  /** Markdown, with its heading. */
  readonly text: string;
  /** Of "### 3. …": 3. */
  readonly task?: number;
  /** Holds the settings of a real tenant. */
  readonly realTenant: boolean;
}

const REAL_TENANT = /^## (On a real tenant|在真实租户上)/;

/**
 * Cuts a README into its sections.
 * @throws Error when it has no title
 */
export function cutReadme(markdown: string): Readme {
  const title = /^# (.+)$/m.exec(markdown)?.[1];
  if (!title) throw new Error("a README begins with its title");
  const body = markdown.slice(markdown.indexOf(title) + title.length).trim();
  const [paragraph = ""] = body.split("\n\n");
  return { title, description: plain(paragraph), sections: cutAtHeadings(body).map(toSection) };
}

function toSection(text: string): Section {
  const task = /^### (\d+)\. /.exec(text)?.[1];
  return { text, realTenant: REAL_TENANT.test(text), ...(task && { task: Number(task) }) };
}

/** Headings in code are comments of a shell script. */
function cutAtHeadings(body: string): string[] {
  const sections: string[][] = [[]];
  let inCode = false;
  for (const line of body.split("\n")) {
    if (line.startsWith("```")) inCode = !inCode;
    if (!inCode && /^#{2,3} /.test(line)) sections.push([]);
    sections.at(-1)?.push(line);
  }
  return sections.map((lines) => lines.join("\n").trim()).filter(Boolean);
}

function plain(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/[*_`]/g, "")
    .replaceAll(/(?<=\p{Script=Han}|[，。；：、！？）”])\s*\n\s*/gu, "")
    .replaceAll(/\s*\n\s*/g, " ")
    .trim();
}
