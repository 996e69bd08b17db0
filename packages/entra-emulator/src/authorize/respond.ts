import type { Response } from "router";
import type { MatchedRedirect } from "../client/redirect-uri.ts";
import type { Emulator } from "../emulator.ts";
import type { EntraError } from "../errors/entra-error.ts";
import { errorDescription } from "../errors/error-body.ts";
import { contextOf } from "../http/exchange-context.ts";
import { replyRedirect } from "../http/reply.ts";
import { SUBMIT_HASH, formPostPage } from "../pages/form-post-page.ts";
import { formTarget, sendPage } from "../pages/send-page.ts";
import type { ResponseMode } from "./request.ts";

export type Fields = Readonly<Record<string, string | undefined>>;

/** Where an answer goes, and how. */
export interface Destination {
  readonly redirect: MatchedRedirect;
  readonly state: string | undefined;
  readonly responseMode: ResponseMode;
}

function location(redirectUri: string, separator: "?" | "#", fields: Record<string, string>): string {
  // An address without a path gets a slash here, as at Entra (Learn, reply-url).
  const url = new URL(redirectUri);
  const encoded = new URLSearchParams(fields).toString();
  if (separator === "#") url.hash = encoded;
  else url.search = url.search ? `${url.search}&${encoded}` : encoded;
  return url.href;
}

/** Delivers the answer to the client in the way it asked for. */
export function respond(
  emulator: Emulator,
  res: Response,
  { redirect, responseMode, state }: Destination,
  answer: Fields,
): void {
  const given = { ...answer, state: state?.replace(/<[^>]*>/g, "") };
  const fields = Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  const { redirectUri } = redirect;
  if (responseMode === "form_post") {
    sendPage(emulator, res, formPostPage(redirectUri, fields), {
      formTargets: [formTarget(redirectUri)],
      scriptHash: SUBMIT_HASH,
    });
  } else replyRedirect(emulator, res, location(redirectUri, responseMode === "fragment" ? "#" : "?", fields));
}

/** The parameters by which a client hears of an error; the record notes its number. */
export function errorFields(emulator: Emulator, res: Response, error: EntraError, subcode?: string): Fields {
  const { trace, notes } = contextOf(res);
  notes.aadsts = error.aadsts;
  return {
    error: error.error,
    error_subcode: subcode,
    error_description: errorDescription(error, trace),
    error_uri: error.listed ? `${emulator.origin}/error?code=${error.aadsts}` : undefined,
  };
}
