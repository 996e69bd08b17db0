import * as z from "zod";
import { decrypt, encrypt, sign, verify } from "./algorithms.ts";
import { keyId } from "./bundles.ts";
import type { KeyVersion } from "./model.ts";
import { type Operation, keyFamily } from "./objects.ts";
import { type VaultRequest, readJson } from "./request.ts";
import { VaultError } from "./vault-error.ts";

const base64url = z.string().regex(/^[\w-]*={0,2}$/);
const valueSchema = z.object({ alg: z.string(), value: base64url });
const verifySchema = z.object({ alg: z.string(), digest: base64url, value: base64url });

const bytes = (text: string): Buffer => Buffer.from(text, "base64url");

type Use = "encrypt" | "decrypt" | "sign" | "verify" | "wrapKey" | "unwrapKey";

/** What may still be done with a key outside its time: take back what was locked with it (Learn, about-keys-details). */
const AFTER_EXPIRY: readonly Use[] = ["decrypt", "unwrapKey", "verify"];

function forbidden(use: Use, why: string, inner: string): VaultError {
  return new VaultError(403, "Forbidden", `Operation ${use} is not allowed on ${why} key.`, inner);
}

/** @throws VaultError 403 Forbidden */
function requireUsable({ keyOps, attributes }: KeyVersion, use: Use, now: number): void {
  const { enabled, nbf = 0, exp = Infinity } = attributes;
  if (!enabled) throw forbidden(use, "a disabled", "KeyDisabled");
  if (!keyOps.includes(use)) throw forbidden(use, "this", "KeyOperationForbidden");
  if (AFTER_EXPIRY.includes(use)) return;
  if (now < nbf) throw forbidden(use, "a not yet valid", "KeyNotYetValid");
  if (now >= exp) throw forbidden(use, "an expired", "KeyExpired");
}

function usableKey(request: VaultRequest, name: string, version: string | undefined, use: Use): KeyVersion {
  const key = keyFamily.shelf(request).get(name, version);
  requireUsable(key, use, request.now);
  return key;
}

function transforming(use: Exclude<Use, "verify">, act: typeof sign): Operation {
  return {
    needs: { on: "keys", what: use },
    answer(request, name, version) {
      const { alg, value } = readJson(request, valueSchema);
      const key = usableKey(request, name, version, use);
      return { kid: keyId(request, name, key.version), value: act(key, alg, bytes(value)).toString("base64url") };
    },
  };
}

const verifying: Operation = {
  needs: { on: "keys", what: "verify" },
  answer(request, name, version) {
    const { alg, digest, value } = readJson(request, verifySchema);
    const key = usableKey(request, name, version, "verify");
    return { value: verify(key, alg, bytes(digest), bytes(value)) };
  },
};

/** Operations with a key, by the last segment of their path. */
export const keyUses: ReadonlyMap<string, Operation> = new Map([
  ["encrypt", transforming("encrypt", encrypt)],
  ["decrypt", transforming("decrypt", decrypt)],
  ["wrapkey", transforming("wrapKey", encrypt)],
  ["unwrapkey", transforming("unwrapKey", decrypt)],
  ["sign", transforming("sign", sign)],
  ["verify", verifying],
]);
