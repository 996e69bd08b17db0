import { type TemplateResult, html, nothing } from "lit";
import type { Application, PreAuthorizedApplication, Scope } from "../../graph/types.ts";
import { button } from "../../kit/button.ts";
import { copyButton } from "../../kit/copy-button.ts";
import { textField } from "../../kit/fields.ts";
import { textOf } from "../../kit/form-data.ts";
import { rowActions, table } from "../../kit/table.ts";
import { AppPage, type WithApp } from "../app-page.ts";
import { addClient, authorizedClients } from "./authorized-clients.ts";
import { scopeForm } from "./scope-form.ts";

class ExposeAnApi extends AppPage {
  protected override readonly blade = "Expose an API";

  #changeApi(app: Application, changes: Partial<Application["api"]>): Promise<void> {
    return this.change(app, { api: changes } as Partial<Application>);
  }

  #editUri(app: Application): void {
    const [before] = app.identifierUris;
    void this.ask({
      title: before ? "Edit application ID URI" : "Add application ID URI",
      submit: "Save",
      fields: () =>
        textField({
          name: "identifier-uri",
          label: "Application ID URI",
          required: true,
          value: before ?? `api://${app.appId}`,
          hint: "The globally unique URI used to identify this API: api:// with this client ID, or an https address of a verified domain.",
        }),
      action: async (data) => {
        await this.change(app, { identifierUris: [textOf(data, "identifier-uri"), ...app.identifierUris.slice(1)] });
        return "The Application ID URI was saved";
      },
    });
  }

  #removeUri(app: Application): void {
    const text = "Clients that ask for scopes of this URI are refused from then on (AADSTS500011).";
    void this.confirm({
      title: "Delete application ID URI",
      text,
      submit: "Delete",
      action: async () => {
        await this.change(app, { identifierUris: app.identifierUris.slice(1) });
        return "The Application ID URI was deleted";
      },
    });
  }

  #editScope(app: Application, scope?: Scope): void {
    const { oauth2PermissionScopes: before } = app.api;
    const save = async (changed: Scope) => {
      const scopes = scope ? before.map((one) => (one === scope ? changed : one)) : [...before, changed];
      await this.#changeApi(app, { oauth2PermissionScopes: scopes });
      return `The scope ${changed.value} was saved`;
    };
    void this.ask(scopeForm(app.identifierUris[0] ?? "", scope, save));
  }

  #deleteScope(app: Application, scope: Scope): void {
    const text = `Delete the scope ${scope.value}? Graph deletes a scope only when it is disabled: this does both.`;
    void this.confirm({
      title: "Delete scope",
      text,
      submit: "Delete",
      action: async () => {
        const { oauth2PermissionScopes: before } = app.api;
        const disabled = before.map((one) => (one === scope ? { ...one, isEnabled: false } : one));
        if (scope.isEnabled) await this.#changeApi(app, { oauth2PermissionScopes: disabled });
        await this.#changeApi(app, { oauth2PermissionScopes: before.filter((one) => one !== scope) });
        return `The scope ${scope.value} was deleted`;
      },
    });
  }

  #saveClients(app: Application, preAuthorizedApplications: readonly PreAuthorizedApplication[]): Promise<void> {
    return this.#changeApi(app, { preAuthorizedApplications });
  }

  #scopes(app: Application, uri: string): TemplateResult {
    return html`<h2>Scopes defined by this API</h2>
      <p>Define custom scopes to restrict access to data and functionality protected by the API.</p>
      <div class="commands">${button("Add a scope", () => this.#editScope(app), { appearance: "primary" })}</div>
      ${table({
        caption: "Scopes defined by this API",
        rows: app.api.oauth2PermissionScopes,
        empty: "No scopes have been defined",
        columns: [
          {
            name: "Scopes",
            cell: ({ value }) =>
              html`<span class="mono">${uri}/${value}</span> ${copyButton(`scope ${value}`, `${uri}/${value}`)}`,
          },
          { name: "Who can consent", cell: ({ type }) => (type === "User" ? "Admins and users" : "Admins only") },
          { name: "Admin consent display name", cell: ({ adminConsentDisplayName }) => adminConsentDisplayName },
          { name: "State", cell: ({ isEnabled }) => (isEnabled ? "Enabled" : "Disabled") },
          {
            name: "Actions",
            cell: (scope) =>
              rowActions(
                button("Edit", () => this.#editScope(app, scope), {
                  appearance: "subtle",
                  label: `Edit the scope ${scope.value}`,
                }),
                button("Delete", () => this.#deleteScope(app, scope), {
                  appearance: "subtle",
                  label: `Delete the scope ${scope.value}`,
                }),
              ),
          },
        ],
      })}`;
  }

  #clients(app: Application): TemplateResult {
    const before = app.api.preAuthorizedApplications;
    const add = async (client: PreAuthorizedApplication) => {
      await this.#saveClients(app, [...before, client]);
      return "The client application was authorized";
    };
    const removeClient = (client: PreAuthorizedApplication) =>
      void this.act(async () => {
        await this.#saveClients(
          app,
          before.filter((one) => one !== client),
        );
        return "The client application is not authorized any more";
      });
    return authorizedClients(app, () => void this.ask(addClient(app, add)), removeClient);
  }

  protected override view({ app }: WithApp): TemplateResult {
    const [uri] = app.identifierUris;
    return html`<h2>Application ID URI</h2>
      <p>
        ${uri ? html`<span class="mono">${uri}</span> ${copyButton("Application ID URI", uri)}` : "None yet: without one there are no scopes."}
      </p>
      <div class="commands">
        ${button(uri ? "Edit" : "Add", () => this.#editUri(app), { label: `${uri ? "Edit" : "Add"} the Application ID URI`, appearance: uri ? "outline" : "primary" })}
        ${uri ? button("Delete", () => this.#removeUri(app), { label: "Delete the Application ID URI" }) : nothing}
      </div>
      ${uri ? html`${this.#scopes(app, uri)} ${this.#clients(app)}` : nothing}`;
  }
}
customElements.define("portal-app-expose", ExposeAnApi);
