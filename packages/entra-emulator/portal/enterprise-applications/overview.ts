import { type TemplateResult, html } from "lit";
import { essentials } from "../kit/essentials.ts";
import { tenantId } from "../session/tenant.ts";
import { href } from "../shell/navigation.ts";
import { PrincipalPage, type WithPrincipal } from "./principal-page.ts";

class PrincipalOverview extends PrincipalPage {
  protected override readonly blade = "Overview";

  protected override view({ principal }: WithPrincipal): TemplateResult {
    const { appId, appOwnerOrganizationId } = principal;
    const at = (blade: string) => href(`/enterprise-applications/${appId}/${blade}`);
    return html`<h2>Properties</h2>
      ${essentials([
        { name: "Name", value: principal.displayName, copy: true },
        { name: "Application ID", value: appId, copy: true },
        { name: "Object ID", value: principal.id, copy: true },
      ])}
      <h2>Getting started</h2>
      <ul>
        <li><a href=${at("users-and-groups")}>Assign users and groups</a></li>
        <li><a href=${at("properties")}>Say whether assignment is required</a></li>
        <li><a href=${at("permissions")}>See what was granted</a></li>
        ${
          appOwnerOrganizationId === tenantId
            ? html`<li><a href=${href(`/app-registrations/${appId}/overview`)}>Open its app registration</a></li>`
            : ""
        }
      </ul>`;
  }
}
customElements.define("portal-principal-overview", PrincipalOverview);
