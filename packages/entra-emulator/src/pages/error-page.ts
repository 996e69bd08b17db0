import type { EntraError } from "../errors/entra-error.ts";
import { type Trace, entraTimestamp, errorDescription } from "../errors/error-body.ts";
import { html } from "./html.ts";
import type { Page } from "./layout.ts";

/** `<` cannot close the script element from inside JSON. */
function inertJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, "\\u003c");
}

/** The page for errors that no client is told. The same four lines as Entra's, and the object that tools parse. */
export function errorPage(error: EntraError, trace: Trace, tryAgain?: string): Page {
  const config = {
    iErrorCode: error.aadsts,
    sErrorCode: String(error.aadsts),
    strMainMessage: "Sorry, but we’re having trouble signing you in.",
    strServiceExceptionMessage: errorDescription(error, trace),
  };
  return {
    id: "error",
    title: "Sign in",
    body: html`<p><strong>Sorry, but we’re having trouble signing you in.</strong></p>
      <p class="problem" role="alert" data-aadsts="${error.aadsts}">${error.code}: ${error.message}</p>
      <dl>
        <dt>Request Id</dt>
        <dd>${trace.traceId}</dd>
        <dt>Correlation Id</dt>
        <dd>${trace.correlationId}</dd>
        <dt>Timestamp</dt>
        <dd>${entraTimestamp(trace.time)}</dd>
        <dt>Message</dt>
        <dd>${error.code}: ${error.message}</dd>
      </dl>
      ${tryAgain && html`<p><a href="${tryAgain}">Sign in with a different account</a></p> `}
      <script type="application/json" id="config">
        ${{ markup: inertJson(config) }}
      </script> `,
  };
}
