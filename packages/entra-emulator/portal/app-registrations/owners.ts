import { type TemplateResult, html } from "lit";
import { list, post, remove } from "../graph/graph.ts";
import type { Application, DirectoryObject, User } from "../graph/types.ts";
import { button } from "../kit/button.ts";
import { selectField } from "../kit/fields.ts";
import { textOf } from "../kit/form-data.ts";
import { rowActions, table } from "../kit/table.ts";
import { AppPage, type WithApp } from "./app-page.ts";

interface WithOwners extends WithApp {
  readonly owners: readonly DirectoryObject[];
}

class Owners extends AppPage<WithOwners> {
  protected override readonly blade = "Owners";

  protected override async load(): Promise<WithOwners> {
    const app = await this.fetchApp();
    return { app, owners: await list<DirectoryObject>(`/applications/${app.id}/owners`) };
  }

  #add({ app, owners }: WithOwners): void {
    void this.act(async () => {
      const users = await list<User>("/users");
      const others = users.filter(({ id }) => !owners.some((owner) => owner.id === id));
      await this.ask({
        title: "Add owners",
        submit: "Select",
        fields: () =>
          selectField({
            name: "owner",
            label: "User",
            choices: others.map(({ id, displayName, userPrincipalName }) => ({
              value: id,
              text: `${displayName} (${userPrincipalName})`,
            })),
          }),
        action: async (data) => {
          const place = `https://graph.microsoft.com/v1.0/directoryObjects/${textOf(data, "owner")}`;
          await post(`/applications/${app.id}/owners/$ref`, { "@odata.id": place });
          return "The owner was added";
        },
      });
      return undefined;
    });
  }

  #remove(app: Application, { id, displayName }: DirectoryObject): void {
    void this.act(async () => {
      await remove(`/applications/${app.id}/owners/${id}/$ref`);
      return `${displayName ?? id} is no owner any more`;
    });
  }

  protected override view(data: WithOwners): TemplateResult {
    return html`<p>Owners can view and edit this application without a directory role.</p>
      <div class="commands">${button("Add owners", () => this.#add(data), { appearance: "primary" })}</div>
      ${table({
        caption: "Owners",
        rows: data.owners,
        empty: "This application has no owners: administrators alone can change it.",
        columns: [
          { name: "Name", cell: ({ displayName }) => displayName },
          { name: "User name", cell: ({ userPrincipalName }) => userPrincipalName ?? "" },
          {
            name: "Actions",
            cell: (owner) =>
              rowActions(
                button("Remove", () => this.#remove(data.app, owner), {
                  appearance: "subtle",
                  label: `Remove the owner ${owner.displayName ?? owner.id}`,
                }),
              ),
          },
        ],
      })}`;
  }
}
customElements.define("portal-app-owners", Owners);
