import * as z from "zod";
import { EntraError } from "../errors/entra-error.ts";

const asked = z
  .looseObject({ value: z.unknown().optional(), values: z.array(z.unknown()).optional() })
  .nullable()
  .catch(null);
const claims = z.record(z.string(), asked).catch({});
const requestSchema = z.object({ access_token: claims.optional(), id_token: claims.optional() });

/** What the parameter `claims` asks for, by token (OpenID Connect Core §5.5; Learn, claims-challenge). */
export type ClaimsRequest = z.infer<typeof requestSchema>;
export type ClaimsOf = "access_token" | "id_token";

export const NO_CLAIMS: ClaimsRequest = {};

/** @throws EntraError 90100 when it is no JSON object */
export function readClaims(text: string | undefined): ClaimsRequest {
  if (text === undefined) return NO_CLAIMS;
  try {
    return requestSchema.parse(JSON.parse(text));
  } catch {
    throw new EntraError(90100, { name: "claims" });
  }
}

/** Names that were asked for, with a value or without one. */
export function askedNames(request: ClaimsRequest, token: ClaimsOf): readonly string[] {
  return Object.keys(request[token] ?? {});
}

/** The values that were asked of one claim. */
export function askedValues(request: ClaimsRequest, token: ClaimsOf, name: string): readonly string[] {
  const entry = request[token]?.[name];
  return [entry?.value, ...(entry?.values ?? [])].filter((value) => typeof value === "string");
}

/** Did the client say that it understands claims challenges? (Learn, app-resilience-continuous-access-evaluation) */
export function isCapable(request: ClaimsRequest): boolean {
  return askedValues(request, "access_token", "xms_cc").some((value) => value.toLowerCase() === "cp1");
}
