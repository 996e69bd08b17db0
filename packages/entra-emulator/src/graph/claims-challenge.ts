import type { JWTPayload } from "jose";
import type { Emulator } from "../emulator.ts";
import { GRAPH_APP_ID } from "../seed/microsoft-graph.ts";
import { revocationsOf, revokedAt } from "../tokens/revocations.ts";
import { readMemo } from "../tokens/token-memo.ts";
import { loginOrigin } from "../zero-change/public-names.ts";
import { GraphError } from "./graph-error.ts";

interface Presented {
  readonly tid: string;
  readonly oid: string;
}

/** What a client has to ask for: a token that is not older than this (recorded answer). @param seconds */
function challenge({ origin }: Emulator, seconds: number): string {
  const claims = JSON.stringify({ access_token: { nbf: { essential: true, value: String(seconds) } } });
  const uri = `${loginOrigin(origin)}/common/oauth2/authorize`;
  const parts = `realm="", authorization_uri="${uri}", client_id="${GRAPH_APP_ID}", error="insufficient_claims"`;
  return `Bearer ${parts}, claims="${Buffer.from(claims).toString("base64")}"`;
}

function refuse(emulator: Emulator, what: string, seconds: number): GraphError {
  const message = `Continuous access evaluation resulted in a claims challenge with result: InteractionRequired and code: ${what}`;
  return new GraphError(401, "InvalidAuthenticationToken", message, {
    headers: { "www-authenticate": challenge(emulator, seconds) },
  });
}

function isCapable({ xms_cc: capabilities }: JWTPayload): boolean {
  return Array.isArray(capabilities) && capabilities.some((value) => String(value).toLowerCase() === "cp1");
}

/**
 * Continuous access evaluation: a token whose client understands challenges ends when the person's sessions are
 * revoked, or the account is disabled or deleted. Every other token stays good until it expires (Learn,
 * app-resilience-continuous-access-evaluation, claims-challenge).
 *
 * @returns whether the token is of that kind
 * @throws GraphError 401 InvalidAuthenticationToken with a claims challenge
 */
export function requireNotWithdrawn(emulator: Emulator, payload: JWTPayload, { tid, oid }: Presented): boolean {
  if (!isCapable(payload)) return false;
  const { state } = emulator.store;
  const user = emulator.directory.user({ tenantId: tid, userId: oid });
  if (!user?.accountEnabled) throw refuse(emulator, "AccountDisabled", Math.floor(emulator.clock() / 1000));
  const seen = readMemo(payload.aio)?.revocations ?? 0;
  if (seen < revocationsOf(state, user))
    throw refuse(emulator, "TokenIssuedBeforeRevocationTimestamp", revokedAt(state, user));
  return true;
}
