import * as z from "zod";
import { keyBundle } from "./bundles.ts";
import { readPrivateKey } from "./import-key.ts";
import { defaultOperations, makeKey } from "./make-key.ts";
import { type Operation, keyFamily } from "./objects.ts";
import { type VaultRequest, attributesSchema, mergeAttributes, readJson, tagsSchema } from "./request.ts";
import { Shelf } from "./shelf.ts";

const OPERATIONS = ["encrypt", "decrypt", "sign", "verify", "wrapKey", "unwrapKey", "import", "export"] as const;
const common = { key_ops: z.array(z.enum(OPERATIONS)).optional(), attributes: attributesSchema, tags: tagsSchema };
const createSchema = z.object({ kty: z.string(), key_size: z.int().optional(), crv: z.string().optional(), ...common });
const importSchema = z.object({ key: z.record(z.string(), z.unknown()), ...common });
const updateSchema = z.object(common);

type Common = z.infer<typeof updateSchema>;

function put(request: VaultRequest, name: string, jwk: Record<string, string>, given: Common) {
  const { key_ops: keyOps, attributes, tags } = given;
  const key = {
    version: Shelf.newVersion(),
    jwk,
    keyOps: keyOps ?? defaultOperations(jwk.kty ?? ""),
    attributes: mergeAttributes(undefined, attributes, request.now),
    ...(tags && { tags }),
  };
  keyFamily.shelf(request).add(name, key);
  return keyBundle(request, name, key);
}

/** A new version of a key, made here. @throws VaultError 400, 409 */
export const createKey: Operation = {
  needs: { on: "keys", what: "create" },
  change: true,
  async answer(request, name) {
    const { kty, key_size: size = 2048, crv = "P-256", ...given } = readJson(request, createSchema);
    keyFamily.shelf(request).requireFree(name);
    return put(request, name, await makeKey(kty, size, crv), given);
  },
};

/** A new version from a private key that the caller has. @throws VaultError 400, 409 */
export const importKey: Operation = {
  needs: { on: "keys", what: "import" },
  change: true,
  answer(request, name) {
    const { key, ...given } = readJson(request, importSchema);
    return put(request, name, readPrivateKey(key), given);
  },
};

/** @throws VaultError 404 */
export const getKey: Operation = {
  needs: { on: "keys", what: "get" },
  answer: (request, name, version) => keyBundle(request, name, keyFamily.shelf(request).get(name, version)),
};

/** @throws VaultError 400, 404 */
export const updateKey: Operation = {
  needs: { on: "keys", what: "update" },
  change: true,
  answer(request, name, version) {
    const { key_ops: keyOps, attributes, tags } = readJson(request, updateSchema);
    const key = keyFamily.shelf(request).get(name, version);
    key.attributes = mergeAttributes(key.attributes, attributes, request.now);
    if (keyOps) key.keyOps = keyOps;
    if (tags) key.tags = tags;
    return keyBundle(request, name, key);
  },
};
