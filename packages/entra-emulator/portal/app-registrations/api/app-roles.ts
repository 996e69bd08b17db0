import { type TemplateResult, html } from "lit";
import type { AppRole, Application } from "../../graph/types.ts";
import { button } from "../../kit/button.ts";
import { rowActions, table } from "../../kit/table.ts";
import { href } from "../../shell/navigation.ts";
import { AppPage, type WithApp } from "../app-page.ts";
import { roleForm } from "./role-form.ts";

class AppRoles extends AppPage {
  protected override readonly blade = "App roles";

  #edit(app: Application, role?: AppRole): void {
    const save = async (changed: AppRole) => {
      const appRoles = role ? app.appRoles.map((one) => (one === role ? changed : one)) : [...app.appRoles, changed];
      await this.change(app, { appRoles });
      return `The app role ${changed.value ?? changed.displayName} was saved`;
    };
    void this.ask(roleForm(role, save));
  }

  #enable(app: Application, role: AppRole, isEnabled: boolean): Promise<void> {
    return this.change(app, { appRoles: app.appRoles.map((one) => (one === role ? { ...one, isEnabled } : one)) });
  }

  #toggle(app: Application, role: AppRole): void {
    void this.act(async () => {
      await this.#enable(app, role, !role.isEnabled);
      return `The app role ${role.value ?? role.displayName} was ${role.isEnabled ? "disabled" : "enabled"}`;
    });
  }

  #delete(app: Application, role: AppRole): void {
    const text = `Delete the app role ${role.displayName}? Graph deletes a role only when it is disabled: this does both.`;
    void this.confirm({
      title: "Delete app role",
      text,
      submit: "Delete",
      action: async () => {
        if (role.isEnabled) await this.#enable(app, role, false);
        await this.change(app, { appRoles: app.appRoles.filter((one) => one !== role) });
        return `The app role ${role.value ?? role.displayName} was deleted`;
      },
    });
  }

  #actions(app: Application, role: AppRole): TemplateResult {
    const { displayName } = role;
    const state = role.isEnabled ? "Disable" : "Enable";
    return rowActions(
      button("Edit", () => this.#edit(app, role), { appearance: "subtle", label: `Edit the app role ${displayName}` }),
      button(state, () => this.#toggle(app, role), {
        appearance: "subtle",
        label: `${state} the app role ${displayName}`,
      }),
      button("Delete", () => this.#delete(app, role), {
        appearance: "subtle",
        label: `Delete the app role ${displayName}`,
      }),
    );
  }

  protected override view({ app }: WithApp): TemplateResult {
    return html`<p>
        App roles are custom roles to assign permissions to users or apps. The application defines and publishes the app
        roles and interprets them as permissions during authorization.
      </p>
      <p>
        To assign them, go to
        <a href=${href(`/enterprise-applications/${app.appId}/users-and-groups`)}
          >Enterprise applications | Users and groups</a
        >.
      </p>
      <div class="commands">${button("Create app role", () => this.#edit(app), { appearance: "primary" })}</div>
      ${table({
        caption: "App roles",
        rows: app.appRoles,
        empty: "No app roles have been created for this application.",
        columns: [
          { name: "Display name", cell: ({ displayName }) => displayName },
          { name: "Description", cell: ({ description }) => description },
          {
            name: "Allowed member types",
            cell: ({ allowedMemberTypes }) =>
              allowedMemberTypes.map((type) => (type === "User" ? "Users/Groups" : "Applications")).join(", "),
          },
          { name: "Value", cell: ({ value }) => html`<span class="mono">${value}</span>` },
          { name: "ID", cell: ({ id }) => html`<span class="mono">${id}</span>` },
          { name: "State", cell: ({ isEnabled }) => (isEnabled ? "Enabled" : "Disabled") },
          { name: "Actions", cell: (role) => this.#actions(app, role) },
        ],
      })}`;
  }
}
customElements.define("portal-app-roles", AppRoles);
