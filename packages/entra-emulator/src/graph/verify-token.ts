import { type JWTPayload, compactVerify, decodeProtectedHeader, importJWK } from "jose";
import { z } from "zod";
import type { Emulator } from "../emulator.ts";
import { GRAPH_APP_ID } from "../seed/microsoft-graph.ts";
import { hashedNonce } from "../tokens/sign.ts";
import { loginOrigin } from "../zero-change/public-names.ts";
import { GraphError } from "./graph-error.ts";

const claimsSchema = z.object({
  aud: z.string(),
  exp: z.number(),
  tid: z.string(),
  oid: z.string(),
  appid: z.string(),
  scp: z.string().optional(),
  roles: z.array(z.string()).optional(),
});

/** Who calls Graph, and what they may do. */
export interface GraphCaller {
  readonly tenantId: string;
  readonly clientId: string;
  /** Of the user, or of the service principal when `isApp`. */
  readonly objectId: string;
  readonly isApp: boolean;
  readonly permissions: readonly string[];
}

function refuse(emulator: Emulator, message: string): GraphError {
  const authorizationUri = `${loginOrigin(emulator.origin)}/common/oauth2/authorize`;
  return new GraphError(401, "InvalidAuthenticationToken", message, {
    "www-authenticate": `Bearer realm="", authorization_uri="${authorizationUri}", client_id="${GRAPH_APP_ID}"`,
  });
}

/** Puts the hash where it was when the token was signed. A token of another API has no nonce and passes as it is. */
function asSigned(token: string): string {
  const header = decodeProtectedHeader(token);
  if (typeof header.nonce !== "string") return token;
  const signed = { ...header, nonce: hashedNonce(header.nonce) };
  return `${Buffer.from(JSON.stringify(signed)).toString("base64url")}${token.slice(token.indexOf("."))}`;
}

async function verifiedPayload(emulator: Emulator, token: string): Promise<JWTPayload> {
  const { kid } = decodeProtectedHeader(token);
  const key = (await emulator.signingKeys()).find((candidate) => candidate.kid === kid);
  if (!key) throw new Error("unknown key");
  const publicKey = await importJWK({ kty: "RSA", ...key.publicJwk }, "RS256");
  const { payload } = await compactVerify(asSigned(token), publicKey, { algorithms: ["RS256"] });
  return JSON.parse(new TextDecoder().decode(payload)) as JWTPayload;
}

function bearerToken(header: string | undefined): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(header ?? "")?.[1];
}

/** @throws GraphError 401 InvalidAuthenticationToken: none, malformed, wrong signature, audience or time */
export async function verifyGraphToken(emulator: Emulator, authorization: string | undefined): Promise<GraphCaller> {
  const token = bearerToken(authorization);
  if (!token) throw refuse(emulator, "Access token is empty.");
  if (token.split(".").length !== 3)
    throw refuse(emulator, "The token is not a well-formed JWT (IDX14100): it does not have three parts.");
  const payload = await verifiedPayload(emulator, token).catch(() => {
    throw refuse(emulator, "Access token validation failure: the signature is not valid or the token cannot be read.");
  });
  const read = claimsSchema.safeParse(payload);
  const isForGraph = payload.aud === GRAPH_APP_ID || payload.aud === "https://graph.microsoft.com";
  if (!isForGraph || !read.success) throw refuse(emulator, "Access token validation failure. Invalid audience.");
  const { exp, tid, oid, appid, scp, roles } = read.data;
  if (exp * 1000 <= emulator.clock()) throw refuse(emulator, "Lifetime validation failed, the token is expired.");
  return {
    tenantId: tid,
    clientId: appid,
    objectId: oid,
    isApp: scp === undefined,
    permissions: scp?.split(" ") ?? roles ?? [],
  };
}
