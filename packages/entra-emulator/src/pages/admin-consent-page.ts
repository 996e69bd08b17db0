import type { ConsentItem } from "../directory/consent.ts";
import type { AppRole, Application } from "../directory/model.ts";
import { type FormFrame, form } from "./form.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./layout.ts";

interface AdminConsentDetails {
  readonly app: string;
  readonly userName: string;
  readonly organization: string;
  readonly delegated: readonly ConsentItem[];
  readonly application: readonly { readonly resource: Application; readonly roles: readonly AppRole[] }[];
}

function line(name: string, what: string, where: string): Html {
  return html`<li><strong>${name}</strong><br /><span class="soft">${what} (${where})</span></li> `;
}

function delegatedLines({ resource, names }: ConsentItem): Html[] {
  return names.map((name) => {
    const scope = resource.api.oauth2PermissionScopes.find(({ value }) => value === name);
    const description = scope?.adminConsentDescription ?? "";
    return line(scope?.adminConsentDisplayName ?? name, description, `${resource.displayName}: ${name}`);
  });
}

function roleLines({ resource, roles }: AdminConsentDetails["application"][number]): Html[] {
  return roles.map((role) =>
    line(role.displayName, role.description, `${resource.displayName}: ${role.value ?? role.id}`),
  );
}

function list(title: string, lines: readonly Html[]): Html | false {
  return (
    lines.length > 0 &&
    html`<p>${title}</p>
      <ul>
        ${lines}
      </ul> `
  );
}

/** One Accept is for everybody in the tenant, and for the application when it acts alone. */
export function adminConsentPage(frame: FormFrame, details: AdminConsentDetails): Page {
  const { app, userName, organization, delegated, application } = details;
  return {
    id: "admin-consent",
    title: "Permissions requested",
    body: form(
      frame,
      html`<p>${userName}</p>
        <p><strong>Review for your organization</strong> ${organization}</p>
        <p><strong>${app}</strong><br /><span class="soft">unverified</span></p>
        ${list("This app would like to, for whoever uses it:", delegated.flatMap(delegatedLines))}
        ${list("This app would like to, as itself and without any user:", application.flatMap(roleLines))}
        <p class="soft">
          If you accept, this app gets these permissions for all users of your organization. Nobody else will be asked.
        </p>
        <div class="actions">
          <button class="main" type="submit" name="decision" value="accept">Accept</button>
          <button type="submit" name="decision" value="decline">Cancel</button>
        </div> `,
    ),
  };
}
