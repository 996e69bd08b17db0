import type { Language } from "@workshop/grader";
import { escapeText, folded, toMdx } from "../mdx.ts";
import type { Page } from "../page.ts";
import { rewriteLinks } from "./links.ts";
import type { ExerciseSources } from "./read-exercise.ts";
import { cutReadme, type Section } from "./readme.ts";
import { withShellTabs } from "./shell-tabs.ts";
import { tenantTabs } from "./tenant-tabs.ts";
import { exerciseWords } from "./words.ts";

/** The exercise's own README, with hints folded under each task, a tab for each system, and the live box. */
export function exercisePage(sources: ExerciseSources, language: Language): Page {
  const { exercise, readme } = sources;
  const { title, description, sections } = cutReadme(readme[language]);
  const parts = sections.map((section) => renderSection(section, sources, language));
  return {
    path: `exercises/${exercise.name}/index.mdx`,
    title,
    description,
    position: Number(exercise.number),
    label: shortTitle(title),
    body: [`<LiveBox exercise="${exercise.number}" />`, ...parts].join("\n\n"),
  };
}

/** "3. Confidential client: a remote …" → "3. Confidential client", for the sidebar and the start page. */
export function shortTitle(title: string): string {
  return title.split(/[:：，,]/)[0] ?? title;
}

function renderSection({ text, task, realTenant }: Section, sources: ExerciseSources, language: Language): string {
  const readable = withShellTabs(toMdx(rewriteLinks(text)), language);
  const environment = realTenant && sources.environment ? [tenantTabs(sources.environment, language)] : [];
  return [readable, ...environment, ...taskHelp(task, sources, language)].join("\n\n");
}

function taskHelp(task: number | undefined, { hints }: ExerciseSources, language: Language): string[] {
  const known = hints[String(task)];
  if (!known) return [];
  const words = exerciseWords[language];
  const steps = (["nudge", "idea", "place"] as const).map((step) =>
    folded(words[step], escapeText(known[step][language])),
  );
  return [...steps, `[${words.code(task ?? 0)}](./task-${task}.mdx)`];
}
