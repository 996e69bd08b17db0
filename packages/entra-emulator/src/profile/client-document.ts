import { createHash } from "node:crypto";
import * as z from "zod";
import type { Application } from "../directory/model.ts";
import { DocumentError } from "../outbound/document-error.ts";
import { defineApp } from "../seed/define.ts";

const TAG = "ClientIdMetadataDocument";

const documentSchema = z.looseObject({
  client_id: z.string(),
  client_name: z.string().max(100).optional(),
  redirect_uris: z.array(z.string().max(256)).min(1).max(50),
  // Nobody else holds a secret of a client that was never registered.
  token_endpoint_auth_method: z.literal("none").optional(),
  client_secret: z.never().optional(),
  client_secret_expires_at: z.never().optional(),
});

/** A client id of this kind: what is no GUID and begins with https. */
export function isDocumentAddress(clientId: string | undefined): clientId is string {
  return clientId !== undefined && /^https:/i.test(clientId);
}

/**
 * §3 of draft-ietf-oauth-client-id-metadata-document: https, a path, no dot segments, no user, no fragment.
 *
 * @throws DocumentError
 */
export function requireDocumentUrl(clientId: string): URL {
  const wrong = (what: string) => new DocumentError(`The address ${what}.`);
  if (clientId.length > 256 || !URL.canParse(clientId)) throw wrong("cannot be read");
  const url = new URL(clientId);
  if (url.protocol !== "https:") throw wrong("is not https");
  if (url.username || url.password) throw wrong("names a user");
  if (clientId.includes("#")) throw wrong("has a fragment");
  if (/\/\.{1,2}(\/|\?|$)/.test(clientId)) throw wrong("has dot segments");
  if (url.pathname === "/") throw wrong("has no path");
  return url;
}

/** The same GUID for the same address, always: what the tenant knows the client by. */
export function appIdOf(clientId: string, purpose = "client"): string {
  const hex = createHash("sha256").update(`${purpose} ${clientId}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function isFromDocument({ tags }: Application): boolean {
  return tags.includes(TAG);
}

function isRedirect(uri: string): boolean {
  if (!URL.canParse(uri) || uri.includes("#")) return false;
  const { protocol, hostname } = new URL(uri);
  if (protocol === "http:") return ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return protocol === "https:" || /^[a-z][a-z0-9+-]*\.[a-z0-9.+-]*:$/.test(protocol);
}

/** §4: the document must say whose it is, character for character. @throws DocumentError */
export function applicationOf(clientId: string, text: string, createdDateTime: string): Application {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new DocumentError("Its document is not JSON.");
  }
  const read = documentSchema.safeParse(json);
  if (!read.success) {
    const names = [...new Set(read.error.issues.map(({ path }) => String(path[0] ?? "the document")))];
    throw new DocumentError(`Its document is not valid: ${names.join(", ")}.`);
  }
  const { client_id: owner, client_name: name, redirect_uris: redirectUris } = read.data;
  if (owner !== clientId) throw new DocumentError("Its document has another client_id.");
  if (!redirectUris.every(isRedirect)) throw new DocumentError("Its document has a redirect URI that is none.");
  const { servicePrincipalId: _none, ...app } = defineApp({
    id: appIdOf(clientId, "object"),
    appId: appIdOf(clientId),
    servicePrincipalId: "",
    // Anybody may claim any name: the host says who it is.
    displayName: `${name ?? "Client"} (${new URL(clientId).host})`,
    description: clientId,
    createdDateTime,
    publicClient: { redirectUris },
    tags: [TAG],
  });
  return app;
}
