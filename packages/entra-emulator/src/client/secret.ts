import { timingSafeEqual } from "node:crypto";
import type { Application } from "../directory/model.ts";
import { EntraError } from "../errors/entra-error.ts";
import { sha256 } from "../state/secret-hash.ts";
import { decodings } from "./presented.ts";

function matches(secret: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(secret)), Buffer.from(expected));
}

/** One of the application's secrets, as it is or form-encoded. @throws EntraError 7000215, 7000222 */
export function requireSecret(client: Application, secret: string, now: number): void {
  const candidates = [secret, decodings(secret)];
  const found = client.passwordCredentials.find(({ secretSha256 }) =>
    candidates.some((candidate) => matches(candidate, secretSha256)),
  );
  if (!found) throw new EntraError(7000215, { client: client.appId });
  if (Date.parse(found.endDateTime) <= now) throw new EntraError(7000222, { client: client.appId });
}
