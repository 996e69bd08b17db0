import { type TemplateResult, html } from "lit";
import { list, post } from "../graph/graph.ts";
import type { Application } from "../graph/types.ts";
import { button } from "../kit/button.ts";
import { rowActions, table } from "../kit/table.ts";
import { shortTime } from "../kit/time.ts";

/** For 30 days it can come back (Learn, graph directory-deleteditems). */
export interface DeletedApplication extends Pick<Application, "id" | "appId" | "displayName"> {
  readonly deletedDateTime: string;
}

export function listDeleted(): Promise<readonly DeletedApplication[]> {
  return list<DeletedApplication>("/directory/deletedItems/microsoft.graph.application");
}

/** @returns what to announce */
export async function restore({ id, displayName }: DeletedApplication): Promise<string> {
  await post(`/directory/deletedItems/${id}/restore`);
  return `${displayName} was restored`;
}

export function deletedApplications(
  apps: readonly DeletedApplication[],
  onRestore: (app: DeletedApplication) => void,
  onDelete: (app: DeletedApplication) => void,
): TemplateResult {
  return table({
    caption: "Deleted applications",
    rows: apps,
    empty: "No deleted applications. They stay here for 30 days.",
    columns: [
      { name: "Display name", cell: ({ displayName }) => displayName },
      { name: "Application (client) ID", cell: ({ appId }) => html`<span class="mono">${appId}</span>` },
      { name: "Deleted on", cell: ({ deletedDateTime }) => shortTime(deletedDateTime) },
      {
        name: "Actions",
        cell: (app) =>
          rowActions(
            button("Restore", () => onRestore(app), { appearance: "subtle", label: `Restore ${app.displayName}` }),
            button("Delete permanently", () => onDelete(app), {
              appearance: "subtle",
              label: `Delete ${app.displayName} permanently`,
            }),
          ),
      },
    ],
  });
}
