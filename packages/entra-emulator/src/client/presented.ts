import type { Request } from "router";
import { EntraError } from "../errors/entra-error.ts";
import type { Params } from "../http/params.ts";

/** Who a request says it is, and what it shows to prove that. */
export interface PresentedClient {
  readonly clientId: string | undefined;
  readonly secret: string | undefined;
  /** A JWT (RFC 7523). */
  readonly assertion: string | undefined;
  readonly assertionType: string | undefined;
}

/** RFC 6749 §2.3.1 form-encodes both halves of Basic; many clients do not. */
export function decodings(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll("+", " "));
  } catch {
    return value;
  }
}

function readBasic(header: string | undefined): { id: string; secret: string } | undefined {
  const encoded = /^Basic ([\w+/=-]+)$/i.exec(header ?? "")?.[1];
  const [id, secret] = encoded
    ? (Buffer.from(encoded, "base64")
        .toString("utf8")
        .match(/^([^:]*):([\s\S]*)$/)
        ?.slice(1) ?? [])
    : [];
  return id !== undefined && secret !== undefined ? { id: decodings(id), secret } : undefined;
}

/** RFC 6749 §2.3: one method in a request. Saying the same twice is no second method. @throws EntraError 9002313 */
function requireOneMethod(form: Params, basic: { id: string; secret: string } | undefined): void {
  const clientId = form.get("client_id");
  const secret = form.get("client_secret");
  const otherId = basic && clientId && basic.id.toLowerCase() !== clientId.toLowerCase();
  const otherSecret = basic?.secret && secret && ![basic.secret, decodings(basic.secret)].includes(secret);
  if (otherId || otherSecret) throw new EntraError(9002313, { name: "Authorization" });
  if ((basic?.secret || secret) && form.get("client_assertion"))
    throw new EntraError(9002313, { name: "client_assertion" });
}

/**
 * Client id and credential from the body or from HTTP Basic.
 *
 * @throws EntraError 9002313 when the two disagree, or a secret and an assertion come together
 */
export function readClient(req: Request, form: Params): PresentedClient {
  const basic = readBasic(req.headers.authorization);
  requireOneMethod(form, basic);
  return {
    clientId: form.get("client_id") ?? (basic?.id || undefined),
    secret: form.get("client_secret") ?? (basic?.secret || undefined),
    assertion: form.get("client_assertion"),
    assertionType: form.get("client_assertion_type"),
  };
}
