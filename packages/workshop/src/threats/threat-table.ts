import type { Messages } from "../messages/index.ts";
import type { ThreatView } from "./threat-model.ts";

const cell = (text: string): string => text.replaceAll("|", "\\|");

/** The table as Markdown, to be put beside a design document. */
export function toMarkdown(views: readonly ThreatView[], { threats }: Messages): string {
  const { state, kind, threat, control, cards } = threats.columns;
  const rows = views.map((view) => [
    view.state === "met" ? `[x] ${threats.state.met}` : `[ ] ${threats.state[view.state]}`,
    threats.kinds[view.kind],
    view.threat,
    view.control,
    view.cards.map(({ id }) => id).join(", "),
  ]);
  const lines = [[state, kind, threat, control, cards], ["---", "---", "---", "---", "---"], ...rows];
  return lines.map((columns) => `| ${columns.map(cell).join(" | ")} |`).join("\n");
}
