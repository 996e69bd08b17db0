import { type TemplateResult, html } from "lit";
import { list } from "../graph/graph.ts";
import type { Group } from "../graph/types.ts";
import { table } from "../kit/table.ts";
import { href } from "../shell/navigation.ts";
import { Page } from "../shell/page.ts";

class Groups extends Page<readonly Group[]> {
  protected override load(): Promise<readonly Group[]> {
    return list<Group>("/groups");
  }

  protected override heading(): string {
    return "Groups | All groups";
  }

  protected override view(groups: readonly Group[]): TemplateResult {
    return table({
      caption: "All groups",
      rows: groups,
      empty: "No groups.",
      columns: [
        { name: "Name", cell: ({ id, displayName }) => html`<a href=${href(`/groups/${id}`)}>${displayName}</a>` },
        { name: "Object ID", cell: ({ id }) => html`<span class="mono">${id}</span>` },
        { name: "Group type", cell: ({ securityEnabled }) => (securityEnabled ? "Security" : "Microsoft 365") },
        { name: "Description", cell: ({ description }) => description ?? "" },
      ],
    });
  }
}
customElements.define("portal-groups", Groups);
