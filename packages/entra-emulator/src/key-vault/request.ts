import * as z from "zod";
import type { Emulator } from "../emulator.ts";
import type { Params } from "../http/params.ts";
import type { Attributes, VaultContent } from "./model.ts";
import type { VaultCaller } from "./verify-token.ts";
import type { AskedVault } from "./vault-host.ts";
import { badParameter } from "./vault-error.ts";

/** A request whose caller is known. */
export interface VaultRequest {
  readonly emulator: Emulator;
  readonly asked: AskedVault;
  readonly content: VaultContent;
  readonly caller: VaultCaller;
  readonly query: Params;
  readonly body: string;
  /** Seconds. */
  readonly now: number;
}

export const attributesSchema = z
  .object({
    enabled: z.boolean().optional(),
    nbf: z.number().nullish(),
    exp: z.number().nullish(),
  })
  .optional();
export const tagsSchema = z.record(z.string().max(256), z.string().max(256)).nullish();

const SUPPORTED = /^(2016-10-01|7\.[0-6](-preview(\.\d+)?)?|20(2[5-9])-\d\d-\d\d(-preview)?)$/;

/** Learn, key-vault versioning. @throws VaultError 400 BadParameter */
export function requireApiVersion(query: Params): void {
  const version = query.get("api-version");
  if (!version) throw badParameter("The request must say an api-version in its query.");
  if (!SUPPORTED.test(version))
    throw badParameter(`The specified version (${version.slice(0, 40)}) is not recognized.`);
}

/** Names of secrets and keys (Learn, about-keys-secrets-certificates). @throws VaultError 400 BadParameter */
export function requireName(name: unknown): string {
  if (typeof name === "string" && /^[0-9a-zA-Z-]{1,127}$/.test(name)) return name;
  throw badParameter("The request URI contains an invalid name: 1 to 127 letters, digits and hyphens are allowed.");
}

/** The JSON body. @throws VaultError 400 BadParameter */
export function readJson<T extends z.ZodType>({ body }: VaultRequest, schema: T): z.infer<T> {
  let value: unknown;
  try {
    value = body.trim() === "" ? {} : JSON.parse(body);
  } catch {
    throw badParameter("The request body is not JSON.");
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const where = read.error.issues[0]?.path.join(".") ?? "";
  throw badParameter(`Property ${where || "(body)"} has an invalid value.`);
}

/** Attributes of a new version, or of an old one with what changed. */
export function mergeAttributes(
  before: Attributes | undefined,
  given: z.infer<typeof attributesSchema>,
  now: number,
): Attributes {
  const time = (name: "nbf" | "exp") => (given?.[name] === undefined ? before?.[name] : (given[name] ?? undefined));
  const [nbf, exp] = [time("nbf"), time("exp")];
  return {
    enabled: given?.enabled ?? before?.enabled ?? true,
    created: before?.created ?? now,
    updated: now,
    ...(nbf !== undefined && { nbf }),
    ...(exp !== undefined && { exp }),
  };
}
