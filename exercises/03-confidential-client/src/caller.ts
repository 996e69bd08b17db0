import type { AuthInfo } from "@modelcontextprotocol/sdk/server/auth/types.js";

/** Who calls, as far as the server cares. It comes from a checked token and from nowhere else. */
export interface Caller {
  /** A person, through a client; or an application for itself, without anybody. */
  readonly kind: "person" | "application";
  readonly tenantId: string;
  /** `oid`: the person, or the application, in that tenant. Names and e-mail addresses change hands; this does not. */
  readonly objectId: string;
  /** The MCP client that acts for the person. */
  readonly clientId: string;
  /** Short names: "mcp.read". */
  readonly scopes: readonly string[];
  /** App roles: what the directory gave the caller itself, whatever the client may do. */
  readonly roles: readonly string[];
  /** The sign-in this belongs to, where this server keeps one (part A). */
  readonly grantId?: string;
}

/** The key of everything that belongs to one person (Learn, claims-validation: `tid` and `oid` together). */
export function principalOf({ tenantId, objectId }: Pick<Caller, "tenantId" | "objectId">): string {
  return `${tenantId}.${objectId}`;
}

/** The caller that a verifier put beside the token. @throws Error when none did: then a route lacks its gate */
export function callerOf(auth: AuthInfo | undefined): Caller {
  const caller = auth?.extra?.["caller"];
  if (!caller) throw new Error("A request came here without passing the gate.");
  return caller as Caller;
}
