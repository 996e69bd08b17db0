import * as z from "zod";

/** Seconds since 1970, as Key Vault counts. */
const attributes = z.object({
  enabled: z.boolean(),
  created: z.number(),
  updated: z.number(),
  nbf: z.number().optional(),
  exp: z.number().optional(),
});
export type Attributes = z.infer<typeof attributes>;

const tags = z.record(z.string(), z.string()).optional();
/** 32 hexadecimal digits. */
const version = z.string();

const secret = z.object({ version, attributes, tags, value: z.string(), contentType: z.string().optional() });
export type SecretVersion = z.infer<typeof secret>;

const key = z.object({
  version,
  attributes,
  tags,
  keyOps: z.array(z.string()),
  /** A private JWK (RFC 7517). */
  jwk: z.record(z.string(), z.string()),
});
export type KeyVersion = z.infer<typeof key>;

/** Versions oldest first; `deletedAt` in seconds while it waits to be recovered or purged. */
const shelved = <T extends z.ZodType>(item: T) =>
  z.record(z.string(), z.object({ versions: z.array(item).min(1), deletedAt: z.number().optional() }));

export const vaultSchema = z.object({ secrets: shelved(secret), keys: shelved(key) });
export type VaultContent = z.infer<typeof vaultSchema>;

/** What is in all vaults, by vault name. */
export const vaultsSchema = z.record(z.string(), vaultSchema);
export type Vaults = z.infer<typeof vaultsSchema>;
