import { GraphClientError, GraphError } from "@microsoft/microsoft-graph-client";
import { type GraphErrorCode, GraphRequestError } from "./graph-request-error.ts";
import { toLoggableCause } from "./loggable-cause.ts";
import { readClaimsChallenge, readRequestId, readRetryAfter } from "./response-headers.ts";

/** https://learn.microsoft.com/graph/errors#http-status-codes */
const BY_STATUS: Record<number, GraphErrorCode> = {
  401: "unauthorized",
  403: "forbidden",
  404: "not_found",
  408: "timeout",
  410: "not_found",
  429: "throttled",
  504: "timeout",
};

/** Sort whatever a Graph call threw. A `GraphRequestError` comes back as it is. */
export function toGraphRequestError(error: unknown): GraphRequestError {
  if (error instanceof GraphRequestError) return error;
  if (error instanceof GraphClientError && error.customError instanceof GraphRequestError) return error.customError;
  const cause = toLoggableCause(error);
  if (!(error instanceof GraphError))
    return new GraphRequestError(sortTransportError(error) ?? "unexpected", { cause });
  const status = error.statusCode > 0 ? error.statusCode : undefined;
  const transport = sortTransportError({ name: error.code });
  return new GraphRequestError(transport ?? sortStatus(status), {
    status,
    requestId: readRequestId(error.requestId, error.headers),
    retryAfter: readRetryAfter(error.headers),
    claims: status === 401 ? readClaimsChallenge(error.headers) : undefined,
    cause,
  });
}

/** fetch fails with a TypeError for the network and with the signal's reason for a deadline. */
function sortTransportError(error: unknown): GraphErrorCode | undefined {
  const { name } = (error ?? {}) as { name?: unknown };
  if (name === "TimeoutError") return "timeout";
  return name === "TypeError" ? "network" : undefined;
}

function sortStatus(status: number | undefined): GraphErrorCode {
  if (status === undefined || status < 400) return "unexpected";
  return BY_STATUS[status] ?? (status >= 500 ? "unavailable" : "bad_request");
}
