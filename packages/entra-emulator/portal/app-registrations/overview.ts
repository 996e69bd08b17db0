import { type TemplateResult, html } from "lit";
import { remove } from "../graph/graph.ts";
import type { Application } from "../graph/types.ts";
import { button } from "../kit/button.ts";
import { essentials } from "../kit/essentials.ts";
import { textField } from "../kit/fields.ts";
import { textOf } from "../kit/form-data.ts";
import { tenantId } from "../session/tenant.ts";
import { href } from "../shell/navigation.ts";
import { shortAccountType } from "./account-types.ts";
import { AppPage, type WithApp } from "./app-page.ts";
import { endpoints } from "./endpoints.ts";
import { platformNames, redirectUris } from "./platforms.ts";

const SHORT = { web: "web", spa: "spa", publicClient: "public client" } as const;

function redirectSummary(app: Application): string {
  const counts = platformNames.map((platform) => ({ platform, count: redirectUris(app, platform).length }));
  if (counts.every(({ count }) => count === 0)) return "Add a Redirect URI";
  return counts.map(({ platform, count }) => `${count} ${SHORT[platform]}`).join(", ");
}

function credentialSummary({ passwordCredentials, keyCredentials }: Application): string {
  if (passwordCredentials.length + keyCredentials.length === 0) return "Add a certificate or secret";
  return `${keyCredentials.length} certificate, ${passwordCredentials.length} secret`;
}

class Overview extends AppPage {
  protected override readonly blade = "Overview";

  #delete({ id, displayName }: Application): void {
    const question = {
      title: "Delete app registration",
      text: `Do you want to delete ${displayName}? Whoever signs in with it stops at once. It can be restored for 30 days.`,
      submit: "Delete",
      action: async () => {
        await remove(`/applications/${id}`);
        return `${displayName} was deleted`;
      },
    };
    void this.confirmAndLeave(question, "/app-registrations");
  }

  #rename(app: Application): void {
    void this.ask({
      title: "Edit display name",
      submit: "Save",
      fields: () => textField({ name: "display-name", label: "Name", value: app.displayName, required: true }),
      action: async (data) => {
        await this.change(app, { displayName: textOf(data, "display-name") });
        return "The display name was saved";
      },
    });
  }

  protected override view({ app }: WithApp): TemplateResult {
    const at = (blade: string) => href(`/app-registrations/${app.appId}/${blade}`);
    return html`<div class="commands">
        ${button("Edit display name", () => this.#rename(app))} ${button("Delete", () => this.#delete(app))}
      </div>
      <h2>Essentials</h2>
      ${essentials([
        { name: "Display name", value: app.displayName, copy: true },
        { name: "Application (client) ID", value: app.appId, copy: true },
        { name: "Object ID", value: app.id, copy: true },
        { name: "Directory (tenant) ID", value: tenantId, copy: true },
        { name: "Supported account types", value: shortAccountType[app.signInAudience], href: at("authentication") },
        { name: "Client credentials", value: credentialSummary(app), href: at("certificates-and-secrets") },
        { name: "Redirect URIs", value: redirectSummary(app), href: at("authentication") },
        app.identifierUris[0]
          ? { name: "Application ID URI", value: app.identifierUris[0], copy: true }
          : { name: "Application ID URI", value: "Add an Application ID URI", href: at("expose-an-api") },
        {
          name: "Managed application in local directory",
          value: app.displayName,
          href: href(`/enterprise-applications/${app.appId}/overview`),
        },
      ])}
      <h2>Endpoints</h2>
      ${essentials(endpoints())}`;
  }
}
customElements.define("portal-app-overview", Overview);
