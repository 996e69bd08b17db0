import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK } from "jose";
import { z } from "zod";
import type { Emulator } from "../emulator.ts";
import { AZURE_KEY_VAULT } from "../seed/first-party-ids.ts";
import { issuerV1 } from "../tokens/common-claims.ts";
import type { AskedVault } from "./vault-host.ts";
import { VaultError } from "./vault-error.ts";

const AUDIENCES = ["https://vault.azure.net", "https://vault.localhost", AZURE_KEY_VAULT];
const claimsSchema = z.object({
  aud: z.string(),
  iss: z.string(),
  exp: z.number(),
  tid: z.string(),
  oid: z.string(),
  appid: z.string(),
  scp: z.string().optional(),
});

/** Who calls the vault. */
export interface VaultCaller {
  readonly objectId: string;
  readonly clientId: string;
  readonly tenantId: string;
  readonly isApp: boolean;
}

function refuse(number: string, message: string): VaultError {
  return new VaultError(401, "Unauthorized", `${number}: ${message}`);
}

function claimsOf(token: string): Record<string, unknown> {
  try {
    return decodeJwt(token);
  } catch {
    throw refuse("AKV10046", "The token cannot be read.");
  }
}

async function requireSignature({ signingKeys }: Emulator, token: string): Promise<void> {
  try {
    const { kid } = decodeProtectedHeader(token);
    const key = (await signingKeys()).find((candidate) => candidate.kid === kid);
    await compactVerify(token, await importJWK({ kty: "RSA", ...key?.publicJwk }, "RS256"), { algorithms: ["RS256"] });
  } catch {
    throw refuse("AKV10046", "The key that is said to have signed the token did not sign it.");
  }
}

/**
 * The caller of a vault: a token of the vault's own tenant, for Key Vault (Learn, key-vault authentication). Whom the
 * token is for comes first, as observed: a Graph token, which nobody but Graph can check, is told that it is one.
 *
 * @throws VaultError 401 AKV10000 (none), AKV10022 (audience), AKV10032 (issuer), AKV10046 (signature), AKV10005 (time)
 */
export async function verifyVaultToken(
  emulator: Emulator,
  { vault, resource }: AskedVault,
  authorization: string | undefined,
): Promise<VaultCaller> {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? "")?.[1];
  if (!token) throw refuse("AKV10000", "Request is missing a Bearer or PoP token.");
  const payload = claimsOf(token);
  const read = claimsSchema.safeParse(payload);
  if (!read.success || !AUDIENCES.includes(read.data.aud))
    throw refuse("AKV10022", `Invalid audience. Expected ${resource}, found: ${String(payload.aud).slice(0, 200)}.`);
  const { iss, tid, exp, oid, appid, scp } = read.data;
  if (tid !== vault.tenantId || iss !== issuerV1(tid))
    throw refuse("AKV10032", `Invalid issuer. Expected ${issuerV1(vault.tenantId)}, found ${iss.slice(0, 200)}.`);
  await requireSignature(emulator, token);
  if (exp * 1000 <= emulator.clock()) throw refuse("AKV10005", "The token has expired.");
  return { objectId: oid, clientId: appid, tenantId: tid, isApp: scp === undefined };
}
