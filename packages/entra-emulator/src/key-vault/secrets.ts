import * as z from "zod";
import { secretBundle } from "./bundles.ts";
import { type Operation, secretFamily } from "./objects.ts";
import { attributesSchema, mergeAttributes, readJson, tagsSchema } from "./request.ts";
import { Shelf } from "./shelf.ts";
import { VaultError, badParameter } from "./vault-error.ts";

/** Learn, key-vault about-secrets. */
const LARGEST_VALUE = 25 * 1024;

const setSchema = z.object({
  value: z.string(),
  contentType: z.string().max(255).nullish(),
  tags: tagsSchema,
  attributes: attributesSchema,
});
const updateSchema = setSchema.omit({ value: true });

/** A new version of a secret, the first or the next. @throws VaultError 400, 409 */
export const setSecret: Operation = {
  needs: { on: "secrets", what: "set" },
  change: true,
  answer(request, name) {
    const { value, contentType, tags, attributes } = readJson(request, setSchema);
    if (Buffer.byteLength(value) > LARGEST_VALUE) throw badParameter("The value of a secret may have 25 kB at most.");
    const secret = {
      version: Shelf.newVersion(),
      value,
      attributes: mergeAttributes(undefined, attributes, request.now),
      ...(contentType && { contentType }),
      ...(tags && { tags }),
    };
    secretFamily.shelf(request).add(name, secret);
    return secretBundle(request, name, secret);
  },
};

/** One that expired is given all the same: `exp` of a secret is for its readers (Learn, about-secrets). @throws VaultError 404, 403 */
export const getSecret: Operation = {
  needs: { on: "secrets", what: "get" },
  answer(request, name, version) {
    const secret = secretFamily.shelf(request).get(name, version);
    if (!secret.attributes.enabled)
      throw new VaultError(403, "Forbidden", "Operation get is not allowed on a disabled secret.", "SecretDisabled");
    return secretBundle(request, name, secret);
  },
};

/** Everything but the value. @throws VaultError 400, 404 */
export const updateSecret: Operation = {
  needs: { on: "secrets", what: "set" },
  change: true,
  answer(request, name, version) {
    const { contentType, tags, attributes } = readJson(request, updateSchema);
    const secret = secretFamily.shelf(request).get(name, version);
    secret.attributes = mergeAttributes(secret.attributes, attributes, request.now);
    if (contentType) secret.contentType = contentType;
    if (tags) secret.tags = tags;
    return secretFamily.shown(request, name, secret);
  },
};
