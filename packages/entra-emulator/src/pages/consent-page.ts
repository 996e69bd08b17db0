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

interface ApprovalDetails {
  readonly app: string;
  readonly problem: string;
  /** What is asked for. */
  readonly lines: readonly string[];
  /** The same request with another account. */
  readonly tryAgain: string;
}

/** AADSTS90094. Whoever cannot get further goes back to the application, which hears of it (access_denied). */
export function needAdminApprovalPage(frame: FormFrame, { app, problem, lines, tryAgain }: ApprovalDetails): Page {
  const back = html`<div class="actions">
    <button type="submit" name="step" value="cancel">Return to the application without granting consent</button>
  </div> `;
  return {
    id: "need-admin-approval",
    title: "Need admin approval",
    body: html`<p>
        <strong>${app}</strong> needs permission to use resources of your organization that only an administrator can
        grant.
      </p>
      <p class="problem" role="alert">${problem}</p>
      <ul>
        ${lines.map((line) => html`<li>${line}</li> `)}
      </ul>
      <p><a href="${tryAgain}">Have an administrator's account? Sign in with that account</a></p>
      ${form(frame, back)}`,
  };
}
