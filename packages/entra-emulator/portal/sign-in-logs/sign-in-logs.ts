import { type TemplateResult, html, nothing } from "lit";
import { list } from "../graph/graph.ts";
import type { SignIn } from "../graph/types.ts";
import { button } from "../kit/button.ts";
import { selectField, textField } from "../kit/fields.ts";
import { table } from "../kit/table.ts";
import { shortTime } from "../kit/time.ts";
import { Page } from "../shell/page.ts";
import { type Filter, NO_FILTER, STATUSES, fits, statusOf } from "./filter.ts";
import { signInDetails } from "./details.ts";

class SignInLogs extends Page<readonly SignIn[]> {
  #filter: Filter = NO_FILTER;
  #open: string | undefined;

  protected override load(): Promise<readonly SignIn[]> {
    return list<SignIn>("/auditLogs/signIns?$top=200");
  }

  protected override heading(): string {
    return "Sign-in logs";
  }

  #set(changes: Partial<Filter>): void {
    this.#filter = { ...this.#filter, ...changes };
    this.requestUpdate();
  }

  #filters(): TemplateResult {
    return html`<div class="filters" role="search" aria-label="Sign-ins">
      ${textField({ name: "filter-user", label: "User", type: "search", onInput: (user) => this.#set({ user }) })}
      ${textField({ name: "filter-app", label: "Application", type: "search", onInput: (app) => this.#set({ app }) })}
      ${textField({ name: "filter-id", label: "Correlation ID or error code", type: "search", onInput: (id) => this.#set({ id }) })}
      ${selectField({
        name: "filter-status",
        label: "Status",
        choices: Object.entries(STATUSES).map(([value, text]) => ({ value, text })),
        onChange: (status) => this.#set({ status }),
      })}
    </div>`;
  }

  async #toggle({ id }: SignIn): Promise<void> {
    this.#open = this.#open === id ? undefined : id;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>("#sign-in-details h2")?.focus();
  }

  protected override view(all: readonly SignIn[]): TemplateResult {
    const found = all.filter((signIn) => fits(signIn, this.#filter));
    const open = found.find(({ id }) => id === this.#open);
    return html`<div class="commands">${button("Refresh", () => void this.reload())}</div>
      ${this.#filters()}
      ${table({
        caption: "Sign-ins, newest first",
        rows: found,
        empty: "No sign-in fits.",
        columns: [
          {
            name: "Date",
            cell: (signIn) =>
              html`<button
                type="button"
                class="link"
                aria-expanded=${this.#open === signIn.id}
                @click=${() => void this.#toggle(signIn)}
              >
                ${shortTime(signIn.createdDateTime)}
              </button>`,
          },
          {
            name: "User",
            cell: ({ userDisplayName, userPrincipalName }) => userDisplayName ?? userPrincipalName ?? "-",
          },
          { name: "Application", cell: ({ appDisplayName, appId }) => appDisplayName ?? appId },
          { name: "Status", cell: statusOf },
          { name: "Error code", cell: ({ status }) => status.errorCode || "" },
          { name: "Resource", cell: ({ resourceDisplayName }) => resourceDisplayName ?? "" },
          { name: "Client app", cell: ({ clientAppUsed }) => clientAppUsed ?? "" },
        ],
      })}
      ${open ? signInDetails(open) : nothing}`;
  }
}
customElements.define("portal-sign-in-logs", SignInLogs);
