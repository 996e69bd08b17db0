import { type TemplateResult, html } from "lit";
import type { ControlState } from "../../../src/control/contract.ts";
import { checkField, selectField } from "../../kit/fields.ts";
import { appChoices, userChoices } from "../directory-names.ts";
import type { TraceFilter } from "./filter.ts";

export type TraceView = "diagram" | "table" | "json";

interface Choices {
  readonly filter: TraceFilter;
  readonly view: TraceView;
}

const VIEWS = [
  { value: "diagram", text: "Diagram" },
  { value: "table", text: "Table" },
  { value: "json", text: "JSON" },
];
const all = (text: string) => ({ value: "", text });

/** What is shown, and how. */
export function traceFilters(
  state: ControlState,
  { filter, view }: Choices,
  change: (choices: Partial<Choices>) => void,
): TemplateResult {
  const narrow = (part: Partial<TraceFilter>) => change({ filter: { ...filter, ...part } });
  const fields = [
    selectField({
      name: "view",
      label: "Show as",
      choices: VIEWS,
      value: view,
      onChange: (value) => change({ view: value as TraceView }),
    }),
    selectField({
      name: "client",
      label: "Client",
      choices: [all("Every client"), ...appChoices(state)],
      value: filter.client,
      onChange: (client) => narrow({ client }),
    }),
    selectField({
      name: "user",
      label: "User",
      choices: [all("Every user"), ...userChoices(state)],
      value: filter.user,
      onChange: (user) => narrow({ user }),
    }),
  ];
  const checks = [
    checkField({
      name: "failures",
      label: "Failures only",
      checked: filter.failuresOnly,
      onChange: (failuresOnly) => narrow({ failuresOnly }),
    }),
    checkField({
      name: "portal",
      label: "This portal’s own calls, too",
      checked: filter.portalToo,
      onChange: (portalToo) => narrow({ portalToo }),
    }),
  ];
  return html`<form class="filters" @submit=${(event: SubmitEvent) => event.preventDefault()}>
    ${fields}
    <div>${checks}</div>
  </form>`;
}
