import { type TemplateResult, html, nothing } from "lit";
import { type FormPanelOptions, openForm } from "../kit/form-panel.ts";
import { problemBar } from "../kit/problem.ts";
import { announce } from "./announce.ts";
import { navigate } from "./navigation.ts";
import { LightElement } from "./light-element.ts";
import type { Params } from "./route.ts";

type State<Data> =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "ready"; readonly data: Data };

/** A question with a way back. */
export interface Question {
  readonly title: string;
  readonly text: string;
  /** "Delete", "Yes" … */
  readonly submit: string;
  /** @returns what to announce */
  readonly action: () => Promise<string>;
}

function formOf({ text, ...question }: Question): FormPanelOptions {
  return { ...question, kind: "question", fields: () => html`<p>${text}</p>` };
}

/**
 * A page: it loads, and then it shows. What goes wrong while it loads takes its place; what goes wrong in something it
 * does (`act`) is shown above it, and what was typed stays.
 */
export abstract class Page<Data> extends LightElement {
  static override properties = { params: { attribute: false } };
  declare params: Params;
  #state: State<Data> = { kind: "loading" };
  #problem: unknown;

  protected abstract load(): Promise<Data>;
  protected abstract heading(data: Data): string;
  protected abstract view(data: Data): TemplateResult;

  /** What stands beside the page: the menu of an application, say. */
  protected menu(_data: Data): TemplateResult | typeof nothing {
    return nothing;
  }

  protected param(name: string): string {
    return this.params[name] ?? "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.reload().then(() => this.focusHeading());
  }

  protected async reload(): Promise<void> {
    try {
      this.#state = { kind: "ready", data: await this.load() };
    } catch (error) {
      this.#state = { kind: "failed", error };
    }
    this.requestUpdate();
    await this.updateComplete;
  }

  /** @param action returns what to announce when it is done, or nothing when it only asked */
  protected async act(action: () => Promise<string | undefined>): Promise<void> {
    try {
      const message = await action();
      this.#problem = undefined;
      if (message) await this.#done(message);
    } catch (error) {
      this.#problem = error;
      this.requestUpdate();
      await this.updateComplete;
      this.querySelector<HTMLElement>(".problem")?.focus();
    }
  }

  /** Asks in a panel, and shows the page as it is then. */
  protected async ask(form: FormPanelOptions): Promise<void> {
    const message = await openForm(form);
    if (message !== undefined) await this.#done(message);
  }

  async #done(message: string): Promise<void> {
    await this.reload();
    announce(message);
    // What had the focus is gone with what was done to it.
    if (document.activeElement === document.body) this.focusHeading();
  }

  /** Asks whether something may be done that cannot be undone. */
  protected confirm(question: Question): Promise<void> {
    return this.ask(formOf(question));
  }

  /** The same for something after which there is nothing to show here. @param to behind `/portal` */
  protected async confirmAndLeave(question: Question, to: string): Promise<void> {
    const message = await openForm(formOf(question));
    if (message === undefined) return;
    navigate(to);
    announce(message);
  }

  protected focusHeading(): void {
    this.querySelector<HTMLElement>("h1")?.focus();
  }

  #body(): TemplateResult {
    const state = this.#state;
    if (state.kind === "loading")
      return html`<p class="waiting"><fluent-spinner size="small"></fluent-spinner> Loading …</p>`;
    if (state.kind === "failed")
      return html`<h1 tabindex="-1">This page could not be shown</h1>
        ${problemBar(state.error)}`;
    const { data } = state;
    const title = this.heading(data);
    document.title = `${title} - Entra admin center on this machine`;
    const menu = this.menu(data);
    return html`<h1 tabindex="-1">${title}</h1>
      <div class=${menu === nothing ? "page" : "page with-menu"}>
        ${menu}
        <div class="blade">${this.#problem ? problemBar(this.#problem) : nothing} ${this.view(data)}</div>
      </div>`;
  }

  override render(): TemplateResult {
    return this.#body();
  }
}
