import { type TemplateResult, html, nothing } from "lit";
import { list, me, remove } from "../graph/graph.ts";
import type { Application, DirectoryObject } from "../graph/types.ts";
import { button } from "../kit/button.ts";
import { textField } from "../kit/fields.ts";
import { table } from "../kit/table.ts";
import { tabs } from "../kit/tabs.ts";
import { shortDate } from "../kit/time.ts";
import { href, navigate } from "../shell/navigation.ts";
import { Page } from "../shell/page.ts";
import { type DeletedApplication, deletedApplications, listDeleted, restore } from "./deleted-applications.ts";
import { secretState } from "./secret-state.ts";

interface Apps {
  readonly all: readonly Application[];
  readonly owned: readonly Application[];
  readonly deleted: readonly DeletedApplication[];
}

const TABS = { owned: "Owned applications", all: "All applications", deleted: "Deleted applications" } as const;
type Tab = keyof typeof TABS;

class AppRegistrations extends Page<Apps> {
  #tab: Tab = "all";
  #search = "";

  protected override async load(): Promise<Apps> {
    const [all, deleted] = await Promise.all([
      list<Application & { owners?: readonly DirectoryObject[] }>("/applications?$expand=owners"),
      listDeleted(),
    ]);
    return { all, deleted, owned: all.filter(({ owners = [] }) => owners.some(({ id }) => id === me().userId)) };
  }

  protected override heading(): string {
    return "App registrations";
  }

  #found<App extends Pick<Application, "appId" | "displayName">>(apps: readonly App[]): readonly App[] {
    const wanted = this.#search.trim().toLowerCase();
    return apps.filter(
      ({ displayName, appId }) => displayName.toLowerCase().includes(wanted) || appId.startsWith(wanted),
    );
  }

  #restore(app: DeletedApplication): void {
    void this.act(() => restore(app));
  }

  #deleteForGood({ id, displayName }: DeletedApplication): void {
    void this.confirm({
      title: "Delete permanently",
      text: `Do you want to delete ${displayName} permanently? It cannot be restored then.`,
      submit: "Delete permanently",
      action: async () => {
        await remove(`/directory/deletedItems/${id}`);
        return `${displayName} was deleted permanently`;
      },
    });
  }

  #table({ all, owned, deleted }: Apps): TemplateResult {
    if (this.#tab === "deleted")
      return deletedApplications(
        this.#found(deleted),
        (app) => this.#restore(app),
        (app) => this.#deleteForGood(app),
      );
    return table({
      caption: TABS[this.#tab],
      rows: this.#found(this.#tab === "all" ? all : owned),
      empty: this.#search ? "No application of that name or ID." : "No applications here yet. Register one.",
      columns: [
        {
          name: "Display name",
          cell: ({ appId, displayName }) =>
            html`<a href=${href(`/app-registrations/${appId}/overview`)}>${displayName}</a>`,
        },
        { name: "Application (client) ID", cell: ({ appId }) => html`<span class="mono">${appId}</span>` },
        { name: "Created on", cell: ({ createdDateTime }) => shortDate(createdDateTime) },
        { name: "Certificates & secrets", cell: (app) => secretState(app) ?? nothing },
      ],
    });
  }

  protected override view(apps: Apps): TemplateResult {
    return html`<div class="commands">
        ${button("New registration", () => navigate("/app-registrations/new"), { appearance: "primary" })}
        ${button("Refresh", () => void this.reload())}
      </div>
      ${tabs("Applications", TABS, this.#tab, (tab) => {
        this.#tab = tab;
        this.requestUpdate();
      })}
      <div role="tabpanel" aria-label=${TABS[this.#tab]}>
        ${textField({
          name: "search",
          type: "search",
          label: "Search by display name or application (client) ID",
          onInput: (text) => {
            this.#search = text;
            this.requestUpdate();
          },
        })}
        ${this.#table(apps)}
      </div>`;
  }
}
customElements.define("portal-app-registrations", AppRegistrations);
