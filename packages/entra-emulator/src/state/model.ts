import * as z from "zod";
import { tenantChangesSchema } from "../directory/model.ts";

const account = z.object({ tenantId: z.string(), userId: z.string() });
export type Account = z.infer<typeof account>;

const consent = z.object({
  id: z.string(),
  tenantId: z.string(),
  clientAppId: z.string(),
  resourceAppId: z.string(),
  consentType: z.enum(["AllPrincipals", "Principal"]),
  principalId: z.string().nullable(),
  scope: z.string(),
});
export type Consent = z.infer<typeof consent>;

const session = z.object({
  sid: z.string(),
  /** `secondFactorAt`: when the person last proved who they are with more than the password. Milliseconds. */
  accounts: z.array(account.extend({ signedInAt: z.number(), secondFactorAt: z.number().exactOptional() })),
  usedAt: z.number(),
});
export type Session = z.infer<typeof session>;

/** How a person proved who they are, beyond the password; absent when they did not. */
const strength = z.object({
  secondFactor: z.boolean(),
  /** Authentication contexts that were satisfied: "c1" to "c99". */
  contexts: z.array(z.string()),
});
export type Strength = z.infer<typeof strength>;

/** What a person agreed to: the part that codes, device codes and refresh tokens have in common. */
const delegation = z.object({
  tenantId: z.string(),
  clientAppId: z.string(),
  platform: z.enum(["web", "spa", "publicClient"]).nullable(),
  userId: z.string(),
  home: account,
  scopes: z.array(z.string()),
  sid: z.string().nullable(),
  authTime: z.number(),
  strength: strength.exactOptional(),
});
export type Delegation = z.infer<typeof delegation>;

const code = z.object({
  delegation,
  redirectUri: z.string(),
  challenge: z.object({ value: z.string(), method: z.enum(["S256", "plain"]) }).nullable(),
  nonce: z.string().nullable(),
  expiresAt: z.number(),
  redeemed: z.boolean(),
  revoked: z.boolean(),
});
export type CodeRecord = z.infer<typeof code>;

const refreshToken = z.object({
  delegation,
  issuedAt: z.number(),
  /** Sliding 90 days; for a single-page application a fixed day that its successors inherit. */
  expiresAt: z.number(),
  status: z.enum(["good", "revoked", "expired"]),
});
export type RefreshRecord = z.infer<typeof refreshToken>;

const deviceCode = z.object({
  tenantAlias: z.string(),
  clientAppId: z.string(),
  userCodeHash: z.string(),
  scopes: z.array(z.string()),
  expiresAt: z.number(),
  status: z.enum(["pending", "approved", "declined", "redeemed"]),
  delegation: delegation.nullable(),
});
export type DeviceRecord = z.infer<typeof deviceCode>;

const hashed = <T extends z.ZodType>(value: T) => z.record(z.string(), value);

/** The whole state. Keys of the records are SHA-256 hashes: the file holds nothing that opens a door. */
export const stateSchema = z.object({
  about: z.string(),
  format: z.literal(2),
  consents: z.array(consent),
  tenants: z.record(z.string(), tenantChangesSchema),
  userChanges: z.record(z.string(), z.record(z.string(), z.unknown())),
  sessions: hashed(session),
  codes: hashed(code),
  refreshTokens: hashed(refreshToken),
  deviceCodes: hashed(deviceCode),
  /** By user id: how often, and when last (milliseconds), all that was issued was withdrawn. */
  revocations: z.record(z.string(), z.object({ count: z.number(), at: z.number() })).default({}),
});
export type State = z.infer<typeof stateSchema>;

export function emptyState(): State {
  return {
    about:
      "State of the workshop's local Entra tenant. Safe to delete while it is stopped. Codes, tokens and cookies are here as SHA-256 only.",
    format: 2,
    consents: [],
    tenants: {},
    userChanges: {},
    sessions: {},
    codes: {},
    refreshTokens: {},
    deviceCodes: {},
    revocations: {},
  };
}
