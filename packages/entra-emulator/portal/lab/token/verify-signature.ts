import { compactVerify, createLocalJWKSet, errors, type JSONWebKeySet } from "jose";
import type { DecodedToken } from "./decode-token.ts";
import type { SignatureState } from "./finding.ts";

async function fetchKeys(tenantId: string): Promise<JSONWebKeySet | undefined> {
  try {
    const answer = await fetch(`/${encodeURIComponent(tenantId)}/discovery/v2.0/keys`);
    return answer.ok ? ((await answer.json()) as JSONWebKeySet) : undefined;
  } catch {
    return undefined;
  }
}

/** Verifies in this page. Only the tenant's public keys travel; the token stays here. */
export async function verifySignature({ compact, header }: DecodedToken, tenantId: string): Promise<SignatureState> {
  if (header["alg"] !== "RS256") return "not-rs256";
  const keys = await fetchKeys(tenantId);
  if (!keys) return "keys-unreachable";
  try {
    await compactVerify(compact, createLocalJWKSet(keys), { algorithms: ["RS256"] });
    return "good";
  } catch (error) {
    return error instanceof errors.JWKSNoMatchingKey ? "unknown-key" : "wrong";
  }
}
