import "@fluentui/web-components/dialog-body.js";
import "@fluentui/web-components/dialog.js";
import "@fluentui/web-components/drawer-body.js";
import "@fluentui/web-components/drawer.js";
import type { Dialog, Drawer } from "@fluentui/web-components";
import { type TemplateResult, html, nothing } from "lit";
import { LightElement } from "../shell/light-element.ts";
import { button, submitButton } from "./button.ts";
import { problemBar } from "./problem.ts";

export interface FormPanelOptions {
  readonly title: string;
  /** "Add", "Save", "Delete" … */
  readonly submit: string;
  /** A question in the middle of the page, or a form at its side. */
  readonly kind?: "question" | "panel";
  /** Drawn again when it calls `update`. What was typed stays. */
  readonly fields: (update: () => void) => TemplateResult;
  /** Does it. The panel stays, with what was typed, when this throws. @returns what to announce */
  readonly action: (data: FormData) => Promise<string>;
}

class FormPanel extends LightElement {
  options: FormPanelOptions | undefined;
  onEnd: (message: string | undefined) => void = () => undefined;
  #problem: unknown;
  #busy = false;
  #message: string | undefined;

  get #frame(): Dialog | Drawer | null {
    return this.querySelector<Dialog | Drawer>("fluent-drawer, fluent-dialog");
  }

  override firstUpdated(): void {
    const frame = this.#frame;
    // A click beside the panel would throw away what was typed.
    frame?.addEventListener(
      "click",
      (event) => event.composedPath()[0] instanceof HTMLDialogElement && event.stopPropagation(),
      true,
    );
    frame?.addEventListener("toggle", (event) => {
      if (
        event.target === frame &&
        (event as unknown as CustomEvent<{ newState: string }>).detail.newState === "closed"
      )
        this.#end();
    });
    frame?.show();
  }

  #end(): void {
    this.remove();
    this.onEnd(this.#message);
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.#busy || !this.options) return;
    this.#busy = true;
    this.requestUpdate();
    try {
      this.#message = await this.options.action(new FormData(event.target as HTMLFormElement));
      this.#frame?.hide();
    } catch (error) {
      this.#problem = error;
    }
    this.#busy = false;
    this.requestUpdate();
    await this.updateComplete;
    if (this.#problem && !this.#message) this.querySelector<HTMLElement>(".problem")?.focus();
  }

  #form({ submit, fields }: FormPanelOptions): TemplateResult {
    return html`<form @submit=${(event: SubmitEvent) => void this.#submit(event)}>
      ${this.#problem ? problemBar(this.#problem) : nothing} ${fields(() => this.requestUpdate())}
      <div class="actions">
        ${submitButton(this.#busy ? `${submit} …` : submit)} ${button("Cancel", () => this.#frame?.hide())}
      </div>
    </form>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { options } = this;
    if (!options) return nothing;
    const { title, kind = "panel" } = options;
    if (kind === "question")
      return html`<fluent-dialog type="alert" aria-label=${title}>
        <fluent-dialog-body
          ><h2 slot="title">${title}</h2>
          ${this.#form(options)}</fluent-dialog-body
        >
      </fluent-dialog>`;
    return html`<fluent-drawer type="modal" position="end" aria-label=${title}>
      <fluent-drawer-body
        ><h2 slot="title">${title}</h2>
        ${this.#form(options)}</fluent-drawer-body
      >
    </fluent-drawer>`;
  }
}
customElements.define("portal-form-panel", FormPanel);

/** Asks for something, beside the page. @returns what to announce, or nothing when it was cancelled */
export function openForm(options: FormPanelOptions): Promise<string | undefined> {
  // A key that repeats asks once: the page is in reach until the panel is drawn.
  if (document.querySelector("portal-form-panel")) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const panel = document.createElement("portal-form-panel") as FormPanel;
    panel.options = options;
    panel.onEnd = resolve;
    // In a landmark, like all that is read.
    (document.querySelector("main") ?? document.body).append(panel);
  });
}
