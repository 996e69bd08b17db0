import { type TemplateResult, html } from "lit";
import { get, list, post, remove } from "../graph/graph.ts";
import type { DirectoryObject, Group, User } from "../graph/types.ts";
import { button } from "../kit/button.ts";
import { essentials } from "../kit/essentials.ts";
import { selectField } from "../kit/fields.ts";
import { textOf } from "../kit/form-data.ts";
import { rowActions, table } from "../kit/table.ts";
import { href } from "../shell/navigation.ts";
import { Page } from "../shell/page.ts";

interface WithMembers {
  readonly group: Group;
  readonly members: readonly DirectoryObject[];
}

class GroupPage extends Page<WithMembers> {
  protected override async load(): Promise<WithMembers> {
    const id = encodeURIComponent(this.param("groupId"));
    const [group, members] = await Promise.all([
      get<Group>(`/groups/${id}`),
      list<DirectoryObject>(`/groups/${id}/members`),
    ]);
    return { group, members };
  }

  protected override heading({ group }: WithMembers): string {
    return `${group.displayName} | Members`;
  }

  #add({ group, members }: WithMembers): void {
    void this.act(async () => {
      const users = await list<User>("/users");
      const others = users.filter(({ id }) => !members.some((member) => member.id === id));
      await this.ask({
        title: "Add members",
        submit: "Select",
        fields: () =>
          selectField({
            name: "member",
            label: "User",
            choices: others.map(({ id, displayName }) => ({ value: id, text: displayName })),
          }),
        action: async (data) => {
          const place = `https://graph.microsoft.com/v1.0/directoryObjects/${textOf(data, "member")}`;
          await post(`/groups/${group.id}/members/$ref`, { "@odata.id": place });
          return "The member was added";
        },
      });
      return undefined;
    });
  }

  #remove({ group }: WithMembers, { id, displayName }: DirectoryObject): void {
    void this.act(async () => {
      await remove(`/groups/${group.id}/members/${id}/$ref`);
      return `${displayName ?? id} is no member any more`;
    });
  }

  protected override view(data: WithMembers): TemplateResult {
    const { group, members } = data;
    return html`<div class="commands">${button("Add members", () => this.#add(data), { appearance: "primary" })}</div>
      ${essentials([
        { name: "Name", value: group.displayName },
        { name: "Object ID", value: group.id, copy: true },
        { name: "Description", value: group.description ?? "" },
      ])}
      ${table({
        caption: "Members",
        rows: members,
        empty: "No members.",
        columns: [
          { name: "Name", cell: ({ id, displayName }) => html`<a href=${href(`/users/${id}`)}>${displayName}</a>` },
          { name: "User principal name", cell: ({ userPrincipalName }) => userPrincipalName ?? "" },
          {
            name: "Actions",
            cell: (member) =>
              rowActions(
                button("Remove", () => this.#remove(data, member), {
                  appearance: "subtle",
                  label: `Remove the member ${member.displayName ?? member.id}`,
                }),
              ),
          },
        ],
      })}`;
  }
}
customElements.define("portal-group", GroupPage);
