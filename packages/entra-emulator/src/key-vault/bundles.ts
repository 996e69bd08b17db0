import type { Attributes, KeyVersion, SecretVersion } from "./model.ts";
import type { VaultRequest } from "./request.ts";

/** Soft delete is always on. Days. */
const RECOVERABLE_DAYS = 90;
const DAY = 86_400;

type Bundle = Record<string, unknown>;

function attributes({ nbf, exp, enabled, created, updated }: Attributes): Bundle {
  const times = { ...(nbf !== undefined && { nbf }), ...(exp !== undefined && { exp }) };
  return {
    enabled,
    ...times,
    created,
    updated,
    recoveryLevel: "Recoverable+Purgeable",
    recoverableDays: RECOVERABLE_DAYS,
  };
}

const tagsOf = ({ tags }: { tags?: Record<string, string> | undefined }): Bundle => (tags ? { tags } : {});

/** A secret as lists and updates show it: without its value. `id` has no version in the list of all secrets. */
export function secretItem({ asked }: VaultRequest, name: string, secret: SecretVersion, versioned = true): Bundle {
  const id = `${asked.origin}/secrets/${name}${versioned ? `/${secret.version}` : ""}`;
  const { contentType } = secret;
  return { ...(contentType && { contentType }), id, attributes: attributes(secret.attributes), ...tagsOf(secret) };
}

export function secretBundle(request: VaultRequest, name: string, secret: SecretVersion): Bundle {
  return { value: secret.value, ...secretItem(request, name, secret) };
}

export function keyId({ asked }: VaultRequest, name: string, version?: string): string {
  return `${asked.origin}/keys/${name}${version ? `/${version}` : ""}`;
}

export function keyItem(request: VaultRequest, name: string, key: KeyVersion, versioned = true): Bundle {
  const kid = keyId(request, name, versioned ? key.version : undefined);
  return { kid, attributes: attributes(key.attributes), ...tagsOf(key) };
}

/** The public half only: a private key never leaves the vault. */
export function keyBundle(request: VaultRequest, name: string, key: KeyVersion): Bundle {
  const { kty, n, e, crv, x, y } = key.jwk;
  const half = kty === "RSA" ? { n, e } : { crv, x, y };
  return {
    key: { kid: keyId(request, name, key.version), kty, key_ops: key.keyOps, ...half },
    attributes: attributes(key.attributes),
    ...tagsOf(key),
  };
}

/** What deleted objects have besides: until when they can come back. */
export function deletedMembers({ asked }: VaultRequest, path: string, name: string, deletedAt: number): Bundle {
  return {
    recoveryId: `${asked.origin}/deleted${path}/${name}`,
    deletedDate: deletedAt,
    scheduledPurgeDate: deletedAt + RECOVERABLE_DAYS * DAY,
  };
}
