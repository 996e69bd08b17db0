import { type TemplateResult, html } from "lit";
import { list } from "../graph/graph.ts";
import type { User } from "../graph/types.ts";
import { textField } from "../kit/fields.ts";
import { table } from "../kit/table.ts";
import { href } from "../shell/navigation.ts";
import { Page } from "../shell/page.ts";

class Users extends Page<readonly User[]> {
  #search = "";

  protected override load(): Promise<readonly User[]> {
    return list<User>("/users?$select=id,displayName,userPrincipalName,userType,accountEnabled,jobTitle");
  }

  protected override heading(): string {
    return "Users";
  }

  protected override view(users: readonly User[]): TemplateResult {
    const wanted = this.#search.trim().toLowerCase();
    const found = users.filter(({ displayName, userPrincipalName }) =>
      `${displayName} ${userPrincipalName}`.toLowerCase().includes(wanted),
    );
    return html`${textField({
      name: "search",
      type: "search",
      label: "Search",
      onInput: (text) => {
        this.#search = text;
        this.requestUpdate();
      },
    })}
    ${table({
      caption: "Users",
      rows: found,
      empty: "Nobody of that name.",
      columns: [
        {
          name: "Display name",
          cell: ({ id, displayName }) => html`<a href=${href(`/users/${id}`)}>${displayName}</a>`,
        },
        { name: "User principal name", cell: ({ userPrincipalName }) => userPrincipalName },
        { name: "User type", cell: ({ userType }) => userType ?? "" },
        { name: "Account enabled", cell: ({ accountEnabled }) => (accountEnabled === false ? "No" : "Yes") },
        { name: "Job title", cell: ({ jobTitle }) => jobTitle ?? "" },
      ],
    })}`;
  }
}
customElements.define("portal-users", Users);
