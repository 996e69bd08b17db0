import { type TemplateResult, html, nothing } from "lit";
import { button } from "../../kit/button.ts";
import { LightElement } from "../../shell/light-element.ts";
import type { Names } from "../names.ts";
import type { Arrow } from "./arrows.ts";
import { exchangeDetails } from "./exchange-details.ts";

/** One exchange, over the page. The browser keeps the focus inside and gives it back to the arrow. */
class DetailsDialog extends LightElement {
  #shown: { readonly arrow: Arrow; readonly names: Names } | undefined;

  async open(arrow: Arrow, names: Names): Promise<void> {
    this.#shown = { arrow, names };
    this.requestUpdate();
    await this.updateComplete;
    const dialog = this.#dialog;
    dialog?.showModal();
    dialog?.scrollTo(0, 0);
    dialog?.querySelector<HTMLElement>("h2")?.focus();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector("dialog");
  }

  #closed(): void {
    this.#shown = undefined;
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const shown = this.#shown;
    return html`<dialog class="lab-dialog" aria-labelledby="exchange-title" @close=${() => this.#closed()}>
      <div class="lab-dialog-head">
        <h2 id="exchange-title" tabindex="-1">${shown?.arrow.says ?? "Exchange"}</h2>
        ${button("Close", () => this.#dialog?.close())}
      </div>
      ${shown ? exchangeDetails(shown.arrow, shown.names) : nothing}
    </dialog>`;
  }
}
customElements.define("lab-details", DetailsDialog);
export type { DetailsDialog };
