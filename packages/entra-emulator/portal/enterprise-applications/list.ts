import { type TemplateResult, html } from "lit";
import { list } from "../graph/graph.ts";
import type { ServicePrincipal } from "../graph/types.ts";
import { selectField, textField } from "../kit/fields.ts";
import { table } from "../kit/table.ts";
import { tenantId } from "../session/tenant.ts";
import { href } from "../shell/navigation.ts";
import { Page } from "../shell/page.ts";

/** As the portal's filter "Application type". */
const TYPES: Readonly<Record<string, string>> = {
  enterprise: "Enterprise Applications",
  microsoft: "Microsoft Applications",
  identities: "Managed Identities",
  all: "All applications",
};

function typeOf({ servicePrincipalType, appOwnerOrganizationId }: ServicePrincipal): string {
  if (servicePrincipalType === "ManagedIdentity") return "identities";
  return appOwnerOrganizationId === MICROSOFT ? "microsoft" : "enterprise";
}

/** The tenant that Microsoft's own applications are at home in (Learn, assign-app-owners, observed). */
const MICROSOFT = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";

class EnterpriseApplications extends Page<readonly ServicePrincipal[]> {
  #search = "";
  #type = "enterprise";

  protected override load(): Promise<readonly ServicePrincipal[]> {
    return list<ServicePrincipal>("/servicePrincipals");
  }

  protected override heading(): string {
    return "Enterprise applications | All applications";
  }

  #found(all: readonly ServicePrincipal[]): readonly ServicePrincipal[] {
    const wanted = this.#search.trim().toLowerCase();
    return all.filter(
      (one) =>
        (this.#type === "all" || typeOf(one) === this.#type) &&
        (one.displayName.toLowerCase().includes(wanted) || [one.id, one.appId].some((id) => id.startsWith(wanted))),
    );
  }

  protected override view(all: readonly ServicePrincipal[]): TemplateResult {
    const set = (change: () => void) => {
      change();
      this.requestUpdate();
    };
    return html`<p>
        The applications that this directory knows, as service principals. What an application <em>is</em> stands in its
        app registration; what it may do <em>here</em>, and who may use it, stands here.
      </p>
      <div class="filters">
        ${textField({
          name: "search",
          type: "search",
          label: "Search by application name, object ID or application ID",
          onInput: (text) => set(() => (this.#search = text)),
        })}
        ${selectField({
          name: "type",
          label: "Application type",
          value: this.#type,
          choices: Object.entries(TYPES).map(([value, text]) => ({ value, text })),
          onChange: (value) => set(() => (this.#type = value)),
        })}
      </div>
      ${table({
        caption: "All applications",
        rows: this.#found(all),
        empty: "No application fits.",
        columns: [
          {
            name: "Name",
            cell: ({ appId, displayName }) =>
              html`<a href=${href(`/enterprise-applications/${appId}/overview`)}>${displayName}</a>`,
          },
          { name: "Object ID", cell: ({ id }) => html`<span class="mono">${id}</span>` },
          { name: "Application ID", cell: ({ appId }) => html`<span class="mono">${appId}</span>` },
          {
            name: "Home",
            cell: ({ appOwnerOrganizationId }) =>
              appOwnerOrganizationId === tenantId ? "This directory" : "Another directory",
          },
        ],
      })}`;
  }
}
customElements.define("portal-enterprise-applications", EnterpriseApplications);
