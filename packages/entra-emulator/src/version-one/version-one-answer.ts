import { decodeJwt } from "jose";

type Answer = Readonly<Record<string, unknown>>;

const asText = (answer: Answer) =>
  Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [name, typeof value === "number" ? String(value) : value]),
  );

/**
 * A token answer as version 1 gives it: numbers are strings, when it ends and for what it is stand beside it, and
 * `scope` is what the token says (Learn, v1-protocols-oauth-code).
 *
 * @param resource as the request named it
 */
export function versionOneAnswer(answer: Answer, resource: string | undefined): Record<string, unknown> {
  const { exp, nbf, aud, scp } = decodeJwt(String(answer.access_token));
  return {
    ...asText(answer),
    ...(answer.scope !== undefined && { scope: scp }),
    expires_on: String(exp),
    not_before: String(nbf),
    resource: resource ?? aud,
  };
}
