/** `Retry-After` in seconds, from either of its forms (RFC 9110 §10.2.3). */
export function readRetryAfter(headers: Headers | undefined, now: number = Date.now()): number | undefined {
  const text = headers?.get("retry-after")?.trim();
  if (!text) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text));
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}

/**
 * The claims of an `insufficient_claims` challenge: Base64 in `WWW-Authenticate`, JSON when decoded.
 * https://learn.microsoft.com/entra/identity-platform/claims-challenge#claims-challenge-header-format
 */
export function readClaimsChallenge(headers: Headers | undefined): string | undefined {
  const challenge = headers?.get("www-authenticate") ?? "";
  const encoded = /\berror="?insufficient_claims\b/i.test(challenge) && /\bclaims="([^"]+)"/i.exec(challenge)?.[1];
  if (!encoded) return undefined;
  const claims = Buffer.from(encoded, "base64").toString("utf8");
  try {
    return typeof JSON.parse(claims) === "object" ? claims : undefined;
  } catch {
    return undefined;
  }
}

/** Graph's `request-id`, only in the shape of an id: the value comes from outside. */
export function readRequestId(fromBody: string | null, headers: Headers | undefined): string | undefined {
  const id = fromBody ?? headers?.get("request-id") ?? "";
  return /^[\w-]{1,64}$/.test(id) ? id : undefined;
}
