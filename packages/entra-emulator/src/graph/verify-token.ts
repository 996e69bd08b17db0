import { decodeProtectedHeader } from "jose";
import * as z from "zod";
import type { Emulator } from "../emulator.ts";
import type { Notes } from "../http/exchange-context.ts";
import { noteToken } from "../recorder/token-sight.ts";
import { GRAPH_APP_ID } from "../seed/microsoft-graph.ts";
import { verifyOwnSignature } from "../tokens/own-signature.ts";
import { hashedNonce } from "../tokens/sign.ts";
import { loginOrigin } from "../zero-change/public-names.ts";
import { requireNotWithdrawn } from "./claims-challenge.ts";
import { GraphError } from "./graph-error.ts";

const claimsSchema = z.object({
  aud: z.string(),
  exp: z.number(),
  tid: z.string(),
  oid: z.string(),
  appid: z.string(),
  scp: z.string().optional(),
  roles: z.array(z.string()).optional(),
  sid: z.string().optional(),
});

/** Who calls Graph, and what they may do. */
export interface GraphCaller {
  readonly tenantId: string;
  readonly clientId: string;
  /** Of the user, or of the service principal when `isApp`. */
  readonly objectId: string;
  readonly isApp: boolean;
  readonly permissions: readonly string[];
  /** Of the sign-in behind the token. */
  readonly sessionId: string | undefined;
}

function refuse(emulator: Emulator, message: string): GraphError {
  const authorizationUri = `${loginOrigin(emulator.origin)}/common/oauth2/authorize`;
  return new GraphError(401, "InvalidAuthenticationToken", message, {
    headers: {
      "www-authenticate": `Bearer realm="", authorization_uri="${authorizationUri}", client_id="${GRAPH_APP_ID}"`,
    },
  });
}

/** Puts the hash where it was when the token was signed. A token of another API has no nonce and passes as it is. */
function asSigned(token: string): string {
  const header = decodeProtectedHeader(token);
  if (typeof header.nonce !== "string") return token;
  const signed = { ...header, nonce: hashedNonce(header.nonce) };
  return `${Buffer.from(JSON.stringify(signed)).toString("base64url")}${token.slice(token.indexOf("."))}`;
}

/** @throws Error when it cannot be read, or no key of ours signed it */
const readSigned = async (emulator: Emulator, token: string) => verifyOwnSignature(emulator, asSigned(token));

function bearerToken(header: string | undefined): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(header ?? "")?.[1];
}

/** Signature, audience, lifetime, and whether it was withdrawn, in this order; `validated` hears of each. */
async function verify(emulator: Emulator, token: string, validated: string[]): Promise<GraphCaller> {
  const payload = await readSigned(emulator, token).catch(() => {
    throw refuse(emulator, "Access token validation failure: the signature is not valid or the token cannot be read.");
  });
  validated.push("signature");
  const read = claimsSchema.safeParse(payload);
  const isForGraph = payload.aud === GRAPH_APP_ID || payload.aud === "https://graph.microsoft.com";
  if (!isForGraph || !read.success) throw refuse(emulator, "Access token validation failure. Invalid audience.");
  validated.push("aud");
  const { exp, tid, oid, appid, scp, roles, sid } = read.data;
  if (exp * 1000 <= emulator.clock()) throw refuse(emulator, "Lifetime validation failed, the token is expired.");
  validated.push("exp");
  if (requireNotWithdrawn(emulator, payload, read.data)) validated.push("xms_cc");
  return {
    tenantId: tid,
    clientId: appid,
    objectId: oid,
    isApp: scp === undefined,
    permissions: scp?.split(" ") ?? roles ?? [],
    sessionId: sid,
  };
}

/**
 * The caller behind a token; the record notes what was checked.
 *
 * @throws GraphError 401 InvalidAuthenticationToken: none, malformed, wrong signature, audience or time, or withdrawn
 */
export async function verifyGraphToken(
  emulator: Emulator,
  authorization: string | undefined,
  notes: Notes,
): Promise<GraphCaller> {
  const token = bearerToken(authorization);
  if (!token) throw refuse(emulator, "Access token is empty.");
  if (token.split(".").length !== 3)
    throw refuse(emulator, "The token is not a well-formed JWT (IDX14100): it does not have three parts.");
  const validated: string[] = [];
  const seen = { where: "request.authorization", token, validated } as const;
  try {
    const caller = await verify(emulator, token, validated);
    noteToken(notes, { ...seen, verdict: "accepted" });
    return caller;
  } catch (error) {
    if (error instanceof GraphError) noteToken(notes, { ...seen, verdict: "refused", reason: error.message });
    throw error;
  }
}
