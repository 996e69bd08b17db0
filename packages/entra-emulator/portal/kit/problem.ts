import { type TemplateResult, html, nothing } from "lit";
import { AuthorizationResponseError, ResponseBodyError } from "oauth4webapi";
import { GraphError } from "../graph/graph-error.ts";

/** What a person can do about it, by Graph's code. */
const ADVICE: Readonly<Record<string, string>> = {
  Authorization_RequestDenied:
    "Your account may not do this. Sign in as an administrator (hedy@contoso.onmicrosoft.com), or ask an owner.",
  InvalidAuthenticationToken: "Your sign-in ended. Reload the page to sign in again.",
  Request_ResourceNotFound: "It may have been deleted meanwhile. Go back to the list and reload it.",
  Request_BadRequest: "Mend what the message names, and send it again: nothing you typed is lost.",
  invalid_request: "Mend what the message names, and send it again: nothing you typed is lost.",
  Request_MultipleObjectsWithSameKeyValue: "There is one of this name already. Choose another, or change that one.",
  ObjectConflict: "There is one of this name already. Choose another, or change that one.",
  CannotDeleteOrUpdateEnabledEntitlement: "Disable it first; then it can be changed or deleted.",
  TooManyRequests: "Graph is throttling. Wait for a moment, then try again.",
  NoAnswer: "Start the tenant again (npm start), then try again: nothing you typed is lost.",
};

/** The code of Graph, or of the tenant's control API. */
function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "Error";
}

interface Problem {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
  readonly requestId: string;
}

const TRY_AGAIN = "Try again. If it stays so, the tenant's log says more.";

function readProblem(error: unknown): Problem {
  if (error instanceof GraphError) {
    const { code, message, requestId } = error;
    return { code, message, requestId, advice: ADVICE[code] ?? TRY_AGAIN };
  }
  // The tenant's own words: an AADSTS number and what it means.
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError)
    return { code: error.error, message: error.error_description ?? "", advice: "Sign in again.", requestId: "" };
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  return { code, message, advice: ADVICE[code] ?? TRY_AGAIN, requestId: "" };
}

/** An error, as it came and with what to do. It takes the focus, so that nobody searches for it. */
export function problemBar(error: unknown): TemplateResult {
  const { code, message, advice, requestId } = readProblem(error);
  return html`<div class="problem" role="alert" tabindex="-1">
    <fluent-message-bar intent="error" layout="multiline">
      <strong>${code}</strong>: ${message} <span class="advice">${advice}</span>
      ${requestId ? html`<span class="soft">Request ID: ${requestId}</span>` : nothing}
    </fluent-message-bar>
  </div>`;
}
