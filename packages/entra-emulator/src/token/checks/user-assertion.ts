import { decodeJwt } from "jose";
import * as z from "zod";
import { EntraError } from "../../errors/entra-error.ts";
import { noteToken } from "../../recorder/token-sight.ts";
import { issuerV1, issuerV2 } from "../../tokens/common-claims.ts";
import { verifyOwnSignature } from "../../tokens/own-signature.ts";
import type { TokenRequest } from "../request.ts";

const claimsSchema = z.looseObject({
  aud: z.string(),
  iss: z.string(),
  tid: z.string(),
  oid: z.string(),
  iat: z.number(),
  exp: z.number(),
  sid: z.string().optional(),
  scp: z.string().optional(),
  azp: z.string().optional(),
  appid: z.string().optional(),
});

/** The access token that somebody sent to the API which now acts for its user. */
export type UserAssertion = z.infer<typeof claimsSchema>;

/** @throws EntraError 50027 */
function read(jwt: string): UserAssertion {
  try {
    return claimsSchema.parse(decodeJwt(jwt));
  } catch {
    throw new EntraError(50027);
  }
}

/** A Graph token fails here: its signature covers another header than the one it travels with. @throws EntraError 50013 */
async function requireSignature({ emulator }: TokenRequest, jwt: string): Promise<void> {
  try {
    await verifyOwnSignature(emulator, jwt);
  } catch {
    throw new EntraError(50013, { reason: "No key of this tenant signed it." });
  }
}

/** The issuer is the tenant that is asked, in either version; at a shared endpoint the user's own. @throws EntraError 50013 */
function requireIssuer({ emulator, endpoint }: TokenRequest, { iss, tid }: UserAssertion): void {
  const { origin, address } = emulator;
  const known = [issuerV1(tid), issuerV2(origin, tid), issuerV2(address, tid)].includes(iss);
  if (!known || (endpoint.tenantId ?? tid) !== tid)
    throw new EntraError(50013, { reason: `Its issuer is '${iss}', not this tenant.` });
}

/** Access tokens name the client they were issued to, ID tokens do not. @throws EntraError 240002, 7000114 */
function requireUserToken({ client }: TokenRequest, { azp, appid, scp }: UserAssertion): void {
  if (azp === undefined && appid === undefined) throw new EntraError(240002);
  if (scp === undefined) throw new EntraError(7000114, { client: client.appId });
}

/** @throws EntraError 500131 */
function requireAudience({ client }: TokenRequest, { aud }: UserAssertion): void {
  if (aud !== client.appId && !client.identifierUris.includes(aud))
    throw new EntraError(500131, { audience: aud, client: client.appId });
}

/** @throws EntraError 500133 */
function requireTimes({ emulator }: TokenRequest, { exp }: UserAssertion): void {
  const now = emulator.clock();
  if (exp * 1000 > now) return;
  const show = (time: number) => new Date(time).toISOString();
  throw new EntraError(500133, { now: show(now), to: show(exp * 1000) });
}

async function verify(request: TokenRequest, jwt: string, validated: string[]): Promise<UserAssertion> {
  const claims = read(jwt);
  await requireSignature(request, jwt);
  validated.push("signature");
  requireIssuer(request, claims);
  validated.push("iss", "tid");
  requireUserToken(request, claims);
  validated.push(claims.azp === undefined ? "appid" : "azp", "scp");
  requireAudience(request, claims);
  validated.push("aud");
  requireTimes(request, claims);
  validated.push("exp");
  return claims;
}

/**
 * The assertion of an on-behalf-of request: a user's access token of this tenant, for the very API that presents it
 * (Learn, v2-oauth2-on-behalf-of-flow; reference-error-codes).
 *
 * @throws EntraError 50027, 50013, 240002 (an ID token), 7000114 (an app-only token), 500131, 500133
 */
export async function verifyUserAssertion(request: TokenRequest, jwt: string): Promise<UserAssertion> {
  const seen = { where: "request.assertion", token: jwt } as const;
  const validated: string[] = [];
  try {
    const claims = await verify(request, jwt, validated);
    noteToken(request.notes, { ...seen, validated, verdict: "accepted" });
    return claims;
  } catch (error) {
    if (error instanceof EntraError)
      noteToken(request.notes, { ...seen, validated, verdict: "refused", reason: error.message });
    throw error;
  }
}
