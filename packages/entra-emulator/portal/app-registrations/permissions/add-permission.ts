import { type TemplateResult, html } from "lit";
import { radioField, selectField, textField } from "../../kit/fields.ts";
import type { FormPanelOptions } from "../../kit/form-panel.ts";
import type { PermissionRow } from "./permission-rows.ts";
import { GRAPH_APP_ID, type Resource } from "./resources.ts";

export type Chosen = Pick<PermissionRow, "resource" | "id" | "kind">;

interface Permission {
  readonly id: string;
  readonly value: string;
  readonly what: string;
  readonly needsAdmin: boolean;
}

function permissionsOf({ scopes, roles }: Resource, kind: Chosen["kind"]): Permission[] {
  const all =
    kind === "Delegated"
      ? scopes.map(({ id, value, adminConsentDisplayName, type }) => ({
          id,
          value,
          what: adminConsentDisplayName,
          needsAdmin: type === "Admin",
        }))
      : roles.map(({ id, value, displayName }) => ({ id, value: value ?? "", what: displayName, needsAdmin: true }));
  return all.sort((one, other) => one.value.localeCompare(other.value));
}

/** What is chosen, while somebody searches, and changes between APIs. */
class Choosing {
  resource: Resource;
  kind: Chosen["kind"] = "Delegated";
  search = "";
  readonly chosen = new Map<string, Chosen>();

  constructor(resource: Resource) {
    this.resource = resource;
  }

  toggle(id: string, on: boolean): void {
    if (on) this.chosen.set(id, { resource: this.resource, id, kind: this.kind });
    else this.chosen.delete(id);
  }

  found(): Permission[] {
    const wanted = this.search.trim().toLowerCase();
    return permissionsOf(this.resource, this.kind).filter(
      ({ value, what }) => value.toLowerCase().includes(wanted) || what.toLowerCase().includes(wanted),
    );
  }
}

function permissionList(choosing: Choosing, asked: ReadonlySet<string>, update: () => void): TemplateResult {
  const found = choosing.found();
  const item = ({ id, value, what, needsAdmin }: Permission) =>
    html`<div class="choice">
      <input
        type="checkbox"
        id=${id}
        .checked=${asked.has(id) || choosing.chosen.has(id)}
        ?disabled=${asked.has(id)}
        @change=${(event: Event) => {
          choosing.toggle(id, (event.target as HTMLInputElement).checked);
          update();
        }}
      />
      <label for=${id}
        >${value} <span class="soft">${what}. Admin consent required: ${needsAdmin ? "Yes" : "No"}</span></label
      >
    </div>`;
  return html`<fieldset>
    <legend>Permission</legend>
    ${found.length === 0 ? html`<p>No permission of that name.</p>` : found.map(item)}
  </fieldset>`;
}

/** @param asked ids the application asks for already */
export function addPermission(
  resources: readonly Resource[],
  asked: ReadonlySet<string>,
  save: (chosen: readonly Chosen[]) => Promise<string>,
): FormPanelOptions {
  const choosing = new Choosing(resources[0] as Resource);
  return {
    title: "Request API permissions",
    submit: "Add permissions",
    fields: (update) =>
      html`${selectField({
        name: "permission-api",
        label: "Select an API",
        value: choosing.resource.appId,
        choices: resources.map(({ appId, name }) => ({
          value: appId,
          text: `${appId === GRAPH_APP_ID ? "Microsoft APIs" : "My APIs"}: ${name}`,
        })),
        onChange: (value) => {
          choosing.resource = resources.find(({ appId }) => appId === value) ?? choosing.resource;
          update();
        },
      })}
      ${radioField({
        name: "permission-kind",
        label: "What type of permissions does your application require?",
        value: choosing.kind,
        choices: [
          {
            value: "Delegated",
            text: "Delegated permissions: your application accesses the API as the signed-in user.",
          },
          {
            value: "Application",
            text: "Application permissions: your application runs as a background service without a signed-in user.",
          },
        ],
        onChange: (value) => {
          choosing.kind = value === "Application" ? "Application" : "Delegated";
          update();
        },
      })}
      ${textField({
        name: "permission-search",
        type: "search",
        label: "Select permissions",
        placeholder: "Start typing a permission to filter these results",
        onInput: (text) => {
          choosing.search = text;
          update();
        },
      })}
      ${permissionList(choosing, asked, update)}`,
    action: () => save([...choosing.chosen.values()]),
  };
}
