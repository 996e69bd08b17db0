import type { Directory } from "../directory/directory.ts";
import { EntraError } from "../errors/entra-error.ts";
import { type Params, readParams } from "../http/params.ts";

/** What the old endpoints always give beside the token of the resource. */
const ALWAYS = ["openid", "profile", "offline_access"];
/** These know the resource from the grant. */
const REMEMBERED = new Set(["authorization_code", "refresh_token"]);

/** Is this one of the endpoints without `/v2.0`? */
export function isVersionOne(path: string): boolean {
  return /^\/[^/]+\/oauth2\/(authorize|token)$/.test(path);
}

/** Old clients write a slash behind names that are registered without one; Entra overlooks it (observed). */
function registeredName({ tenants, resource }: Directory, name: string): string {
  return tenants.some(({ id }) => resource(id, name)) ? name : name.replace(/\/$/, "");
}

function withScope(params: Params, scope: string | undefined): Params {
  const fields = new URLSearchParams([...params.entries()].filter(([name]) => name !== "resource" && name !== "scope"));
  if (scope !== undefined) fields.set("scope", scope);
  return { ...readParams(fields.toString()), duplicate: params.duplicate };
}

/**
 * An authorization request of version 1 as version 2 says it: `resource` is all that the registration lists of that
 * resource (Learn, azure-ad-endpoint-comparison).
 */
export function authorizeAsVersionTwo(directory: Directory, params: Params): Params {
  const resource = params.get("resource");
  const wanted = resource ? [`${registeredName(directory, resource)}/.default`] : [];
  const email = params.get("scope")?.split(" ").includes("email") ? ["email"] : [];
  return withScope(params, [...ALWAYS, ...email, ...wanted].join(" "));
}

/** The same for a token request. @throws EntraError 900144 where neither request nor grant names a resource */
export function tokenAsVersionTwo(directory: Directory, form: Params): Params {
  const grant = form.get("grant_type");
  const resource = form.get("resource");
  if (!resource) {
    if (grant && !REMEMBERED.has(grant)) throw new EntraError(900144, { name: "resource" });
    return withScope(form, undefined);
  }
  const oidc = grant === "client_credentials" ? [] : ALWAYS;
  return withScope(form, [...oidc, `${registeredName(directory, resource)}/.default`].join(" "));
}
