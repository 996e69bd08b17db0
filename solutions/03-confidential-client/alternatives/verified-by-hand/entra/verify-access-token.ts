import { verify } from "node:crypto";
import { InvalidTokenError } from "@modelcontextprotocol/sdk/server/auth/errors.js";
import type { OAuthTokenVerifier } from "@modelcontextprotocol/sdk/server/auth/provider.js";
import type { AuthInfo } from "@modelcontextprotocol/sdk/server/auth/types.js";
import { z } from "zod";
import type { Caller } from "../caller.ts";
import type { Config } from "../config.ts";
import { UnavailableError } from "../trouble.ts";
import { accessTokenClaims } from "./access-token-claims.ts";
import { createSigningKeys, type FindKey } from "./signing-keys.ts";

type Settings = Pick<Config, "authorityHost" | "tenantId" | "clientId" | "mcpUrl" | "appIdUri">;

/** The issuer of the tenant, as its tokens and its metadata spell it. */
export function issuerOf({ authorityHost, tenantId }: Pick<Config, "authorityHost" | "tenantId">): string {
  return `${authorityHost.origin}/${tenantId}/v2.0`;
}

/** RFC 7515 §4.1: the one algorithm, a key of Entra's by name, and no extension that has to be understood. */
const header = z.object({ alg: z.literal("RS256"), kid: z.string(), crit: z.never().optional() });

const claimsOf = ({ clientId, ...settings }: Settings) =>
  accessTokenClaims(settings.tenantId).extend({
    iss: z.literal(issuerOf(settings)),
    aud: z.literal(clientId),
    nbf: z.number(),
  });

const decoded = (part: string): unknown => JSON.parse(Buffer.from(part, "base64url").toString("utf8"));

/** @returns the payload of a token that Entra signed (RFC 7515 §5.2) @throws Error */
async function openToken(token: string, findKey: FindKey): Promise<unknown> {
  const [, head, body, signature] = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(token) ?? [];
  if (head === undefined || body === undefined || signature === undefined) throw new Error("no JWT");
  const key = await findKey(header.parse(decoded(head)).kid);
  const signed = key && verify("sha256", Buffer.from(`${head}.${body}`), key, Buffer.from(signature, "base64url"));
  if (!signed) throw new Error("not signed by Entra");
  return decoded(body);
}

/** The same promise with nothing but `node:crypto` and zod. */
export function createEntraVerifier(settings: Settings): OAuthTokenVerifier {
  const findKey = createSigningKeys(settings);
  const claims = claimsOf(settings);

  async function requireGood(token: string): Promise<AuthInfo> {
    const {
      nbf,
      exp,
      tid: tenantId,
      oid: objectId,
      azp: clientId,
      scp,
    } = claims.parse(await openToken(token, findKey));
    const now = Date.now() / 1_000;
    if (now < nbf || now >= exp) throw new Error("not now");
    const scopes = scp.split(" ").filter(Boolean);
    const caller: Caller = { tenantId, objectId, clientId, scopes };
    const qualified = scopes.map((scope) => `${settings.appIdUri}/${scope}`);
    return { token, clientId, scopes: qualified, expiresAt: exp, resource: settings.mcpUrl, extra: { caller } };
  }

  return {
    verifyAccessToken: (token) =>
      requireGood(token).catch((error: unknown) => {
        throw error instanceof UnavailableError ? error : new InvalidTokenError("No.");
      }),
  };
}
