import { type TemplateResult, html, nothing } from "lit";
import type { SignIn } from "../graph/types.ts";
import { essentials } from "../kit/essentials.ts";
import { shortTime } from "../kit/time.ts";
import { statusOf } from "./filter.ts";

/** All that the log holds of one sign-in. */
export function signInDetails(signIn: SignIn): TemplateResult {
  const { status } = signIn;
  return html`<section id="sign-in-details">
    <h2 tabindex="-1">Activity Details: Sign-ins</h2>
    ${
      status.errorCode
        ? html`<p>
            <strong>AADSTS${status.errorCode}</strong>: ${status.failureReason}
            <a href="/error?code=${status.errorCode}" target="_blank" rel="noopener">What it means (opens a new tab)</a>
          </p>`
        : nothing
    }
    ${essentials([
      { name: "Date", value: shortTime(signIn.createdDateTime) },
      { name: "Request ID", value: signIn.id, copy: true },
      { name: "Correlation ID", value: signIn.correlationId, copy: true },
      { name: "Status", value: statusOf(signIn) },
      { name: "Sign-in error code", value: String(status.errorCode) },
      { name: "Additional details", value: status.additionalDetails ?? "" },
      { name: "User", value: signIn.userDisplayName ?? "" },
      { name: "Username", value: signIn.userPrincipalName ?? "" },
      { name: "Application", value: signIn.appDisplayName ?? "" },
      { name: "Application ID", value: signIn.appId, copy: true },
      { name: "Resource", value: signIn.resourceDisplayName ?? "" },
      { name: "Client app", value: signIn.clientAppUsed ?? "" },
      { name: "IP address", value: signIn.ipAddress ?? "" },
    ])}
  </section>`;
}
