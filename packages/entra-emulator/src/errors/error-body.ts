import type { EntraError } from "./entra-error.ts";

export interface Trace {
  readonly traceId: string;
  readonly correlationId: string;
  /** Milliseconds. */
  readonly time: number;
}

/** "2026-08-13 09:14:03Z": the form Entra uses. */
export function entraTimestamp(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replace("T", " ")}Z`;
}

/** The text with its three trailers, separated by single spaces as in answers recorded in 2026. */
export function errorDescription(error: EntraError, trace: Trace): string {
  const trailers = `Trace ID: ${trace.traceId} Correlation ID: ${trace.correlationId} Timestamp: ${entraTimestamp(trace.time)}`;
  return `${error.code}: ${error.message} ${trailers}`;
}

/** The JSON body of an error of the token and device code endpoints (Learn, v2-oauth2-auth-code-flow). */
export function errorBody(error: EntraError, trace: Trace, origin: string): Record<string, unknown> {
  return {
    error: error.error,
    error_description: errorDescription(error, trace),
    error_codes: [error.aadsts],
    timestamp: entraTimestamp(trace.time),
    trace_id: trace.traceId,
    correlation_id: trace.correlationId,
    ...(error.listed && { error_uri: `${origin}/error?code=${error.aadsts}` }),
    ...(error.suberror && { suberror: error.suberror }),
    ...(error.claims && { claims: error.claims }),
  };
}
