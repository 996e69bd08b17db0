import { EntraError } from "../../errors/entra-error.ts";
import type { Params } from "../../http/params.ts";
import type { ResponseMode } from "../request.ts";

const MODES: readonly string[] = ["query", "fragment", "form_post"] satisfies ResponseMode[];

function returnsTokens(params: Params): boolean {
  return /token/.test(params.get("response_type") ?? "");
}

/** How an error finds its way back, before we know whether the mode itself is right. */
export function tentativeResponseMode(params: Params): ResponseMode {
  const mode = params.get("response_mode");
  if (mode && MODES.includes(mode)) return mode as ResponseMode;
  return returnsTokens(params) ? "fragment" : "query";
}

/** @throws EntraError 70007: an unknown mode, or tokens in a query */
export function requireResponseMode(params: Params): ResponseMode {
  const mode = params.get("response_mode");
  if (mode && (!MODES.includes(mode) || (mode === "query" && returnsTokens(params))))
    throw new EntraError(70007, { value: mode });
  return tentativeResponseMode(params);
}
