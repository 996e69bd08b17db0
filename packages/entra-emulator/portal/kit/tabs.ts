import "@fluentui/web-components/tab.js";
import "@fluentui/web-components/tablist.js";
import type { Tablist } from "@fluentui/web-components";
import { type TemplateResult, html } from "lit";

/** @param names what the tabs are called, by their ids, in their order */
export function tabs<Id extends string>(
  label: string,
  names: Readonly<Record<Id, string>>,
  active: Id,
  onChange: (id: Id) => void,
): TemplateResult {
  const ids = Object.keys(names) as Id[];
  return html`<fluent-tablist
    aria-label=${label}
    activeid=${active}
    @change=${(event: Event) => {
      const { activeid } = event.currentTarget as Tablist;
      if (activeid !== active && ids.includes(activeid as Id)) onChange(activeid as Id);
    }}
  >
    ${ids.map((id) => html`<fluent-tab id=${id}>${names[id]}</fluent-tab>`)}
  </fluent-tablist>`;
}
