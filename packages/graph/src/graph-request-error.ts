/** Kinds of failure that a caller treats differently. */
export type GraphErrorCode =
  | "unauthorized"
  | "forbidden"
  | "not_found"
  | "throttled"
  | "unavailable"
  | "bad_request"
  | "timeout"
  | "network"
  | "unexpected";

export interface GraphErrorDetails {
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly retryAfter?: number | undefined;
  readonly claims?: string | undefined;
  readonly cause?: unknown;
}

const MESSAGES: Record<GraphErrorCode, string> = {
  unauthorized: "Microsoft Graph did not accept the access token. Sign in again.",
  forbidden: "Microsoft Graph refused: the permission is missing for this user or this app.",
  not_found: "Microsoft Graph does not have what was asked for.",
  throttled: "Microsoft Graph has had too many requests.",
  unavailable: "Microsoft Graph is not available at the moment.",
  bad_request: "Microsoft Graph could not use the request.",
  timeout: "Microsoft Graph did not answer in time. Try again later.",
  network: "Microsoft Graph could not be reached. Check the connection.",
  unexpected: "The request to Microsoft Graph failed.",
};

/**
 * A call to Microsoft Graph that failed. `message` is ours and safe to show to a user or a model; `cause` is for the
 * log: it has what Graph said, without headers and with anything that looks like a token cut out.
 */
export class GraphRequestError extends Error {
  override readonly name = "GraphRequestError";
  readonly code: GraphErrorCode;
  /** HTTP status, if there was an answer. */
  readonly status: number | undefined;
  /** Graph's id of the request, which Microsoft's support asks for. */
  readonly requestId: string | undefined;
  /** Seconds to wait, if Graph said so. */
  readonly retryAfter: number | undefined;
  /**
   * The decoded claims challenge: pass it to MSAL as `claims` of the next token request.
   * https://learn.microsoft.com/entra/identity-platform/claims-challenge
   */
  readonly claims: string | undefined;

  constructor(code: GraphErrorCode, details: GraphErrorDetails = {}) {
    super(describe(code, details), { cause: details.cause });
    this.code = code;
    this.status = details.status;
    this.requestId = details.requestId;
    this.retryAfter = details.retryAfter;
    this.claims = details.claims;
  }
}

function describe(code: GraphErrorCode, { retryAfter, claims }: GraphErrorDetails): string {
  if (claims !== undefined) return "Microsoft Graph asks for a new sign-in with the claims that a policy demands.";
  if (code !== "throttled" && code !== "unavailable") return MESSAGES[code];
  return `${MESSAGES[code]} Try again ${retryAfter === undefined ? "later" : `in ${retryAfter} s`}.`;
}
