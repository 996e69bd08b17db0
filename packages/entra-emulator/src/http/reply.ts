import type { Response } from "router";
import type { EntraError } from "../errors/entra-error.ts";
import { errorBody } from "../errors/error-body.ts";
import type { Emulator } from "../emulator.ts";
import { recordSignIn } from "../sign-ins/record-sign-in.ts";
import { contextOf } from "./exchange-context.ts";
import { setHeaders } from "./set-headers.ts";

const NO_STORE = { "cache-control": "no-store, no-cache", pragma: "no-cache", expires: "-1" };

interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly html?: string;
  /** What is neither; its headers say what it is. */
  readonly text?: string | Uint8Array;
}

function withCharset(type: string): string {
  return /^(application\/json|text\/\w+)$/.test(type) ? `${type}; charset=utf-8` : type;
}

/** The one way out: records the exchange and the sign-in that it may have been, then answers. */
export function reply(
  emulator: Emulator,
  res: Response,
  { status = 200, headers = {}, json, html, text }: Reply,
): void {
  if (res.headersSent || res.writableEnded) return;
  res.statusCode = status;
  setHeaders(res, headers);
  const type = headers["content-type"] ?? (html === undefined ? "application/json" : "text/html");
  res.setHeader("content-type", withCharset(type));
  const written = json === undefined ? undefined : JSON.stringify(json);
  emulator.recorder.record(res.req, res, status, written);
  recordSignIn(emulator, res);
  res.end(res.req.method === "HEAD" ? undefined : (html ?? text ?? written));
}

export function replyJson(
  emulator: Emulator,
  res: Response,
  json: unknown,
  headers: Readonly<Record<string, string>> = NO_STORE,
): void {
  reply(emulator, res, { json, headers });
}

export function replyRedirect(emulator: Emulator, res: Response, location: string): void {
  reply(emulator, res, { status: 302, headers: { ...NO_STORE, location } });
}

/** An error of the token, device code and discovery endpoints. */
export function replyEntraError(emulator: Emulator, res: Response, error: EntraError): void {
  const { trace, notes } = contextOf(res);
  notes.aadsts = error.aadsts;
  reply(emulator, res, {
    status: error.status,
    json: errorBody(error, trace, emulator.origin),
    headers: { ...NO_STORE, ...(error.retryAfter !== undefined && { "retry-after": String(error.retryAfter) }) },
  });
}
