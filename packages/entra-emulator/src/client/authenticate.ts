import { timingSafeEqual } from "node:crypto";
import type { Request } from "express";
import type { Application, Platform } from "../directory/model.ts";
import { EntraError } from "../errors/entra-error.ts";
import type { Params } from "../http/params.ts";
import { sha256 } from "../state/secret-hash.ts";
import type { ClientAuthentication } from "../tokens/access-token.ts";

export interface PresentedClient {
  readonly clientId: string | undefined;
  readonly secret: string | undefined;
  readonly hasAssertion: boolean;
}

/** RFC 6749 §2.3.1 form-encodes both halves; many clients do not. */
function decodings(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll("+", " "));
  } catch {
    return value;
  }
}

function readBasic(header: string | undefined): { id: string; secret: string } | undefined {
  const encoded = /^Basic ([\w+/=-]+)$/i.exec(header ?? "")?.[1];
  const [id, secret] = encoded
    ? (Buffer.from(encoded, "base64")
        .toString("utf8")
        .match(/^([^:]*):([\s\S]*)$/)
        ?.slice(1) ?? [])
    : [];
  return id !== undefined && secret !== undefined ? { id: decodings(id), secret } : undefined;
}

/** Client id and credential from the body or from HTTP Basic. @throws EntraError 9002313 when the two disagree */
export function readClient(req: Request, form: Params): PresentedClient {
  const basic = readBasic(req.headers.authorization);
  const clientId = form.get("client_id");
  if (basic && clientId && basic.id.toLowerCase() !== clientId.toLowerCase())
    throw new EntraError(9002313, { name: "Authorization" });
  return {
    clientId: clientId ?? (basic?.id || undefined),
    secret: form.get("client_secret") ?? (basic?.secret || undefined),
    hasAssertion: form.has("client_assertion"),
  };
}

function matches(secret: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(secret)), Buffer.from(expected));
}

function requireSecret(client: Application, secret: string, now: number): void {
  const candidates = [secret, decodings(secret)];
  const found = client.passwordCredentials.find(({ secretSha256 }) =>
    candidates.some((candidate) => matches(candidate, secretSha256)),
  );
  if (!found) throw new EntraError(7000215, { client: client.appId });
  if (Date.parse(found.endDateTime) <= now) throw new EntraError(7000222, { client: client.appId });
}

/**
 * Public clients may show no credential, confidential ones must (Learn, msal-client-applications).
 *
 * @param isPublic decided by the platform of the redirect URI, or by `isFallbackPublicClient` where there is none
 * @throws EntraError 700025, 7000218, 7000215, 7000222
 */
export function authenticateClient(
  client: Application,
  presented: PresentedClient,
  isPublic: boolean,
  now: number,
): ClientAuthentication {
  const { secret, hasAssertion } = presented;
  if (isPublic) {
    if (secret || hasAssertion) throw new EntraError(700025);
    return "0";
  }
  if (!secret) throw new EntraError(7000218);
  requireSecret(client, secret, now);
  return "1";
}

/** @param platform null when no redirect URI took part */
export function isPublicClient(client: Application, platform: Platform | null): boolean {
  return platform ? platform !== "web" : client.isFallbackPublicClient === true;
}
