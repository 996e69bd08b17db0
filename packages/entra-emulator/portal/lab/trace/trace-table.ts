import { type TemplateResult, html } from "lit";
import { button } from "../../kit/button.ts";
import { table } from "../../kit/table.ts";
import type { Arrow } from "./arrows.ts";

/** The same as the diagram, row by row. */
export function traceTable(arrows: readonly Arrow[], open: (arrow: Arrow) => void): TemplateResult {
  const details = (arrow: Arrow) =>
    button("Details", () => open(arrow), { label: `Details of ${arrow.from} to ${arrow.to}: ${arrow.says}` });
  return table<Arrow>({
    caption: "Exchanges",
    columns: [
      { name: "Time", cell: ({ exchange }) => exchange.time.slice(11, 23) },
      { name: "From", cell: ({ from }) => from },
      { name: "To", cell: ({ to }) => to },
      { name: "Request", cell: ({ says }) => html`<code>${says}</code>` },
      { name: "Answer", cell: ({ answer, failed }) => html`${failed ? "✖ Failed: " : ""}${answer || "carried on"}` },
      { name: "Details", cell: details },
    ],
    rows: arrows,
    empty: "Nothing fits the filter.",
  });
}
