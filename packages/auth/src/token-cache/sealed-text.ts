import type { CacheKey } from "./cache-key.ts";

// Compact JWE (RFC 7516), `alg` "dir" and `enc` "A256GCM" (RFC 7518 §4.5, §5.3): header..iv.ciphertext.tag, where the
// header is authenticated and names the key (`kid`) and the version of what is inside (`typ`). jose draws a new IV for
// every call. Its two entry points load in 20 ms (all of jose: 45 ms), at the first use of the cache and not before, so
// that a server answers `initialize` without them. MSAL itself takes 130 ms; own framing around node:crypto would
// save little and be ours to get wrong.
const TYPE = "msal-cache+v1";

const bytes = (key: CacheKey): Uint8Array => Buffer.from(key.k, "base64url");

/** Encrypt and authenticate with a 256-bit key. */
export async function seal(text: string, key: CacheKey): Promise<string> {
  const { CompactEncrypt } = await import("jose/jwe/compact/encrypt");
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: "dir", enc: "A256GCM", kid: key.kid, typ: TYPE })
    .encrypt(bytes(key));
}

/** @throws when the text was sealed with another key, was changed, is cut short or is of another version */
export async function unseal(sealed: string, key: CacheKey): Promise<string> {
  const { compactDecrypt } = await import("jose/jwe/compact/decrypt");
  const { plaintext, protectedHeader } = await compactDecrypt(sealed, bytes(key), {
    keyManagementAlgorithms: ["dir"],
    contentEncryptionAlgorithms: ["A256GCM"],
  });
  if (protectedHeader.typ !== TYPE) throw new Error("The token cache is of another version.");
  return new TextDecoder().decode(plaintext);
}
