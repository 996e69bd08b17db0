import { decodeJwt } from "jose";
import * as z from "zod";
import type { Emulator } from "../emulator.ts";
import type { Notes } from "../http/exchange-context.ts";
import { noteToken } from "../recorder/token-sight.ts";
import { AZURE_KEY_VAULT } from "../seed/first-party-ids.ts";
import { issuerV1 } from "../tokens/common-claims.ts";
import { verifyOwnSignature } from "../tokens/own-signature.ts";
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

async function requireSignature(emulator: Emulator, token: string): Promise<void> {
  try {
    await verifyOwnSignature(emulator, token);
  } catch {
    throw refuse("AKV10046", "The key that is said to have signed the token did not sign it.");
  }
}

async function verify(
  emulator: Emulator,
  { vault, resource }: AskedVault,
  token: string,
  validated: string[],
): Promise<VaultCaller> {
  const payload = claimsOf(token);
  const read = claimsSchema.safeParse(payload);
  if (!read.success || !AUDIENCES.includes(read.data.aud))
    throw refuse("AKV10022", `Invalid audience. Expected ${resource}, found: ${String(payload.aud).slice(0, 200)}.`);
  validated.push("aud");
  const { iss, tid, exp, oid, appid, scp } = read.data;
  if (tid !== vault.tenantId || iss !== issuerV1(tid))
    throw refuse("AKV10032", `Invalid issuer. Expected ${issuerV1(vault.tenantId)}, found ${iss.slice(0, 200)}.`);
  validated.push("tid", "iss");
  await requireSignature(emulator, token);
  validated.push("signature");
  if (exp * 1000 <= emulator.clock()) throw refuse("AKV10005", "The token has expired.");
  validated.push("exp");
  return { objectId: oid, clientId: appid, tenantId: tid, isApp: scp === undefined };
}

/**
 * The caller of a vault: a token of the vault's own tenant, for Key Vault (Learn, key-vault authentication). Whom the
 * token is for comes first, as observed: a Graph token, which nobody but Graph can check, is told that it is one. The
 * record notes what was checked.
 *
 * @throws VaultError 401 AKV10000 (none), AKV10022 (audience), AKV10032 (issuer), AKV10046 (signature), AKV10005 (time)
 */
export async function verifyVaultToken(
  emulator: Emulator,
  asked: AskedVault,
  authorization: string | undefined,
  notes: Notes,
): Promise<VaultCaller> {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? "")?.[1];
  if (!token) throw refuse("AKV10000", "Request is missing a Bearer or PoP token.");
  const validated: string[] = [];
  const seen = { where: "request.authorization", token, validated } as const;
  try {
    const caller = await verify(emulator, asked, token, validated);
    noteToken(notes, { ...seen, verdict: "accepted" });
    return caller;
  } catch (error) {
    if (error instanceof VaultError) noteToken(notes, { ...seen, verdict: "refused", reason: error.message });
    throw error;
  }
}
