import type { Exchange } from "../../../src/recorder/exchange.ts";
import type { Names } from "../names.ts";
import { callerOf, receiverOf, serviceOf } from "./participants.ts";

export interface Arrow {
  readonly id: string;
  readonly exchange: Exchange;
  readonly from: string;
  readonly to: string;
  /** What travels: "POST token (refresh_token)". */
  readonly says: string;
  /** What comes back: "400 AADSTS65001 invalid_grant". Empty for what a browser carries on. */
  readonly answer: string;
  readonly failed: boolean;
}

function carried(location: string): URLSearchParams | undefined {
  if (!URL.canParse(location)) return undefined;
  const { search, hash } = new URL(location);
  return new URLSearchParams(hash.length > 1 ? hash.slice(1) : search);
}

/** The parameters a browser takes to the redirect URI, when the answer sends it there. */
function handedOver({ selected, page, aadsts }: Exchange): readonly string[] | undefined {
  if (page === "form-post") return aadsts === undefined ? ["the answer, posted"] : ["the error, posted"];
  const found = typeof selected["location"] === "string" ? carried(selected["location"]) : undefined;
  if (!found) return undefined;
  const error = found.get("error");
  if (error) return [`error=${error}`];
  return ["code", "id_token", "access_token", "admin_consent"].filter((name) => found.has(name));
}

function shortPath({ path, surface }: Exchange): string {
  if (surface === "graph") return path.replace(/^\/v1\.0/, "");
  if (path.includes("/.well-known/")) return path.slice(path.indexOf(".well-known/"));
  if (path.includes("/discovery/")) return path.endsWith("/keys") ? "keys" : "discovery/instance";
  return path.split("/").at(-1) || "/";
}

/** An AADSTS number, a Graph code, or a status that is an error. A code that is not there yet is no failure. */
export function isFailure({ status, aadsts, graphCode, selected }: Exchange): boolean {
  if (selected["error"] === "authorization_pending") return false;
  return status >= 400 || graphCode !== undefined || (aadsts !== undefined && aadsts !== 0);
}

function answerOf(exchange: Exchange): string {
  const { status, aadsts, graphCode, page, selected } = exchange;
  const error = typeof selected["error"] === "string" ? selected["error"] : undefined;
  const parts = [aadsts ? `AADSTS${aadsts}` : undefined, graphCode ?? error, page && `page “${page}”`];
  return [status, ...parts].filter((part) => part !== undefined).join(" ");
}

/** One exchange is a call with its answer, and one arrow more when the browser carries the answer to the application. */
export function arrowsOf(exchange: Exchange, names: Names): readonly Arrow[] {
  const { id, time, method, grant } = exchange;
  const from = callerOf(exchange, names);
  const call: Arrow = {
    // Ids begin anew when the tenant does.
    id: `${id}@${time}`,
    exchange,
    from,
    to: serviceOf(exchange),
    says: `${method} ${shortPath(exchange)}${grant ? ` (${grant.split(":").at(-1)})` : ""}`,
    answer: answerOf(exchange),
    failed: isFailure(exchange),
  };
  const parameters = handedOver(exchange);
  if (!parameters?.length) return [call];
  const delivery = { from, to: receiverOf(exchange, names), says: parameters.join(", "), answer: "" };
  return [call, { ...call, ...delivery, id: `${call.id}+` }];
}
