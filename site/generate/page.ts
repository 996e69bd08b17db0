import type { Language } from "@workshop/grader";

/** One page of the site that is made from other files. */
export interface Page {
  /** Below the docs folder, with `/`, e.g. "exercises/01-app-registration/index.mdx". */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly position: number;
  /** Shorter than the title, for the sidebar. */
  readonly label?: string;
  readonly body: string;
}

/** Makes pages of one kind, in one language. */
export type PageMaker = (language: Language) => readonly Page[] | Promise<readonly Page[]>;

/** The file's text. Values are JSON strings, which YAML reads as they are. */
export function renderPage({ title, description, position, label, body }: Page): string {
  const front = { title, description, sidebar_position: position, ...(label && { sidebar_label: label }) };
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ["---", ...lines, "---", "", body.trim(), ""].join("\n");
}
