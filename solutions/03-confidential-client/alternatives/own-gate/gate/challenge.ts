import type { Response } from "express";

/** What a client that has no right token needs to know to get one. */
export interface Challenge {
  /** RFC 9728 §5.1 */
  readonly resourceMetadataUrl: string;
  /** How the authorization server wants a scope to be spelled. */
  readonly scope: (name: string) => string;
}

const REALM = 'realm="notes"';

/** Another order, error codes without quotes (RFC 9110 §11.2 takes both), and a sentence instead of JSON. */
function answer(res: Response, status: number, parameters: readonly string[], sentence: string): void {
  res
    .status(status)
    .type("text/plain")
    .set("WWW-Authenticate", `Bearer ${parameters.join(",")}`)
    .send(sentence);
}

const wayIn = ({ resourceMetadataUrl }: Challenge): string => `resource_metadata="${resourceMetadataUrl}"`;

export function challengeForToken(res: Response, challenge: Challenge, scopes: readonly string[]): void {
  const wanted = `scope="${scopes.map(challenge.scope).join(" ")}"`;
  answer(res, 401, [wanted, REALM, wayIn(challenge)], "Get a token first.");
}

export function refuseToken(res: Response, challenge: Challenge): void {
  answer(res, 401, [REALM, wayIn(challenge), "error=invalid_token"], "That token opens nothing here.");
}

/** RFC 6750 §3.1, invalid_request */
export function refuseRequest(res: Response, challenge: Challenge): void {
  answer(res, 400, [REALM, "error=invalid_request", wayIn(challenge)], "One token, please.");
}

export function challengeForScopes(res: Response, challenge: Challenge, scopes: readonly string[]): void {
  const wanted = `scope="${scopes.map(challenge.scope).join(" ")}"`;
  answer(res, 403, [wayIn(challenge), wanted, "error=insufficient_scope", REALM], "That token is for less.");
}

/** Learn, claims-challenge: `claims` is base64. */
export function challengeForClaims(res: Response, challenge: Challenge, claims: string | undefined): void {
  const demanded = claims
    ? [`claims="${Buffer.from(claims).toString("base64")}"`, "error=insufficient_claims"]
    : ["error=invalid_token"];
  answer(res, 401, [...demanded, wayIn(challenge), REALM], "Sign in once more.");
}
