import { type TemplateResult, html, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { ControlState, FaultRequest, WaitingFault } from "../../../src/control/contract.ts";
import { button, submitButton } from "../../kit/button.ts";
import { selectField } from "../../kit/fields.ts";
import { table } from "../../kit/table.ts";
import { control } from "../control.ts";
import { namesOf } from "../directory-names.ts";
import type { Names } from "../names.ts";
import { fieldView, valuesOf } from "../fields.ts";
import { LabPage } from "../lab-page.ts";
import { type FaultForm, faultForms } from "./fault-forms.ts";
import { faultWords } from "./fault-words.ts";

function requestOf({ kind, fields }: FaultForm, data: FormData): FaultRequest {
  return { kind, ...valuesOf(fields, data) } as FaultRequest;
}

function leftWords(left: number | null): string {
  if (left === null) return "until removed";
  return left === 1 ? "1 request" : `${left} requests`;
}

class FaultsPage extends LabPage {
  #kind: FaultForm["kind"] = "graph";

  protected override heading(): string {
    return "Faults";
  }

  #add(chosen: FaultForm, event: SubmitEvent): void {
    event.preventDefault();
    const request = requestOf(chosen, new FormData(event.target as HTMLFormElement));
    void this.act(async () => {
      const { id } = await control.addFault(request);
      return id ? `Waiting: ${chosen.title}.` : `Done: ${chosen.title}.`;
    });
  }

  /** The button that had the focus goes with its row, so the list gets it. */
  async #take(removal: () => Promise<void>, said: string): Promise<void> {
    await this.act(async () => {
      await removal();
      return said;
    });
    this.querySelector<HTMLElement>("#waiting")?.focus();
  }

  #kinds(forms: readonly FaultForm[], { kind, explains }: FaultForm): TemplateResult {
    return selectField({
      name: "kind",
      label: "What should go wrong?",
      hint: explains,
      choices: forms.map((form) => ({ value: form.kind, text: form.title })),
      value: kind,
      onChange: (value) => {
        this.#kind = value as FaultForm["kind"];
        this.requestUpdate();
      },
    });
  }

  #form(state: ControlState): TemplateResult {
    const forms = faultForms(state);
    const chosen = forms.find(({ kind }) => kind === this.#kind) as FaultForm;
    return html`<form @submit=${(event: SubmitEvent) => this.#add(chosen, event)}>
      ${this.#kinds(forms, chosen)}
      ${keyed(chosen.kind, html`<div class="lab-fields">${chosen.fields.map(fieldView)}</div>`)}
      <div class="actions">${submitButton("Let it go wrong")}</div>
    </form>`;
  }

  #list(faults: readonly WaitingFault[], names: Names): TemplateResult {
    const words = ({ fault }: WaitingFault) => faultWords(fault, names);
    const remove = (waiting: WaitingFault) => () =>
      void this.#take(() => control.removeFault(waiting.id), "Fault removed.");
    return table<WaitingFault>({
      caption: "Waiting faults",
      columns: [
        { name: "Fault", cell: words },
        { name: "Left", cell: ({ left }) => leftWords(left) },
        { name: "Actions", cell: (fault) => button("Remove", remove(fault), { label: `Remove: ${words(fault)}` }) },
      ],
      rows: faults,
      empty: "Nothing is wrong at the moment.",
    });
  }

  protected override view(state: ControlState): TemplateResult {
    const { faults } = state;
    const clear = () => void this.#take(() => control.clearFaults(), "All faults removed.");
    return html`<p>
        See what your code does when the tenant does not. Name a client or a user, and everybody else works on
        undisturbed.
      </p>
      ${this.#form(state)}
      <h2 id="waiting" tabindex="-1">Waiting faults (${faults.length})</h2>
      ${this.#list(faults, namesOf(state))} ${faults.length > 0 ? button("Remove all", clear) : nothing}`;
  }
}
customElements.define("lab-faults", FaultsPage);
