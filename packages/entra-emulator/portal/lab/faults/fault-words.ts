import type { LastingFault } from "../../../src/control/contract.ts";
import type { Names } from "../names.ts";

function scopeWords({ client, user, session }: LastingFault, names: Names): string {
  const parts = [
    client && `client ${names.client(client)}`,
    user && `user ${names.user(user)}`,
    session && `session ${session}`,
  ].filter(Boolean);
  return parts.length > 0 ? `; only ${parts.join(", ")}` : "";
}

const HOW = { unavailable: "answers 503", hang: "never answers", reset: "cuts the connection" } as const;

function retryWords(seconds: number | undefined): string {
  return seconds === undefined ? "" : `, Retry-After ${seconds} s`;
}

function effect(fault: LastingFault, names: Names): string {
  switch (fault.kind) {
    case "graph":
      return `Graph ${fault.path ?? ""} answers ${fault.status}${retryWords(fault.retryAfter)}`;
    case "token":
      return `Token endpoint ${fault.grant ? `(${fault.grant}) ` : ""}answers ${fault.aadsts ? `AADSTS${fault.aadsts}` : fault.status}${retryWords(fault.retryAfter)}`;
    case "authorize":
      return `Sign-in ends with AADSTS${fault.aadsts}`;
    case "outage":
      return `Outage: ${fault.surface} ${HOW[fault.how]}${retryWords(fault.retryAfter)}`;
    case "accessTokenLifetime":
      return `Access tokens live ${fault.seconds} s${fault.ahead ? `, dated ${fault.ahead} s ahead` : ""}`;
    case "stepUp":
      return `Second factor needed${fault.context ? ` (${fault.context})` : ""} for ${fault.resource ? names.client(fault.resource) : "every API"}`;
  }
}

/** A waiting fault in one line. */
export function faultWords(fault: LastingFault, names: Names): string {
  return `${effect(fault, names)}${scopeWords(fault, names)}`;
}
