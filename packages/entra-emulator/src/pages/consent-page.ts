import type { ConsentItem } from "../directory/consent.ts";
import { type FormFrame, form } from "./form.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./layout.ts";

function permissions({ resource, names }: ConsentItem): Html[] {
  return names.map((name) => {
    const scope = resource.api.oauth2PermissionScopes.find(({ value }) => value === name);
    return html`<li>
      <strong>${scope?.userConsentDisplayName ?? name}</strong><br /><span class="soft"
        >${scope?.userConsentDescription} (${resource.displayName}: ${name})</span
      >
    </li> `;
  });
}

interface ConsentDetails {
  readonly app: string;
  readonly userName: string;
  readonly items: readonly ConsentItem[];
  readonly mayConsentForAll: boolean;
}

export function consentPage(frame: FormFrame, { app, userName, items, mayConsentForAll }: ConsentDetails): Page {
  return {
    id: "consent",
    title: "Permissions requested",
    body: form(
      frame,
      html`<p>${userName}</p>
        <p><strong>${app}</strong><br /><span class="soft">unverified</span></p>
        <p>This app would like to:</p>
        <ul>
          ${items.map(permissions)}
        </ul>
        ${
          mayConsentForAll &&
          html`<p>
            <label><input type="checkbox" name="everybody" value="1" /> Consent on behalf of your organization</label>
          </p> `
        }
        <p class="soft">Accept only if you trust the app with this. You can take a consent back.</p>
        <div class="actions">
          <button class="main" type="submit" name="decision" value="accept">Accept</button>
          <button type="submit" name="decision" value="decline">Cancel</button>
        </div> `,
    ),
  };
}

export function needAdminApprovalPage(app: string, lines: readonly string[], tryAgain: string): Page {
  return {
    id: "need-admin-approval",
    title: "Need admin approval",
    body: html`<p>
        <strong>${app}</strong> needs permission to use resources of your organization that only an administrator can
        grant.
      </p>
      <dl>${lines.map((line) => html`<dd>${line}</dd>`)}</dl>
      <p><a href="${tryAgain}">Sign in with an administrator's account</a></p> `,
  };
}
