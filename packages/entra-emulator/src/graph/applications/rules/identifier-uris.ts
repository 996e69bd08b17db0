import type { Application } from "../../../directory/model.ts";
import type { Tenant } from "../../../seed/define.ts";
import { invalid } from "../../refusals.ts";
import type { Change } from "../rules.ts";

const TARGET = "identifierUris";

function isUri(text: string): boolean {
  return text.length <= 255 && /^[a-z][a-z\d+.-]*:\S+$/i.test(text) && !/[*#]/.test(text) && URL.canParse(text);
}

/** The patterns that only their owner can have (Learn, identifier-uri-restrictions). */
function isSecure(uri: string, app: Application, tenant: Tenant | undefined): boolean {
  const [, scheme, first = "", rest = ""] = /^(api|https):\/\/([^/]+)(?:\/(.+))?$/i.exec(uri) ?? [];
  if (scheme?.toLowerCase() === "https")
    return first === tenant?.domain ? rest !== "" : first.endsWith(`.${tenant?.domain}`);
  if (scheme === undefined) return false;
  return first === app.appId ? rest === "" : rest !== "" && (first === tenant?.id || rest === app.appId);
}

/**
 * A token of version 2 names the API by its GUID, whatever the URI says; so does one of version 1 with the claim `aud`
 * as `use_guid`. Then a URI may be anything, in an application of one tenant (Learn, identifier-uri-restrictions).
 */
function isExempt({ signInAudience, api, optionalClaims }: Application): boolean {
  const usesGuid = optionalClaims?.accessToken.some(
    ({ name, additionalProperties }) => name === "aud" && additionalProperties.includes("use_guid"),
  );
  return signInAudience === "AzureADMyOrg" && (api.requestedAccessTokenVersion === 2 || usesGuid === true);
}

function requireForm(uri: string): void {
  if (!isUri(uri))
    throw invalid(TARGET, `Invalid value specified for property 'identifierUris' of resource 'Application'.`);
  if (uri.endsWith("/")) throw invalid(TARGET, `The identifier URI '${uri}' must not end with a slash.`);
}

function insecure(uri: string) {
  return invalid(
    TARGET,
    `Failed to add identifier URI ${uri}. All newly added URIs must contain a tenant verified domain, tenant ID, or app ID, as per the default tenant policy. (An application of one tenant with api.requestedAccessTokenVersion 2 is exempt.)`,
  );
}

/**
 * New identifier URIs are well-formed and, unless the application is exempt already, contain what only this tenant or
 * application has. Who holds another one stays exempt.
 *
 * @throws GraphError 400 Request_BadRequest
 */
export function requireIdentifierUris({ request, before, after }: Change): void {
  const tenant = request.emulator.directory.tenant(request.caller.tenantId);
  const exempt = isExempt(before ?? after) && isExempt(after);
  for (const uri of after.identifierUris) {
    const isNew = !before?.identifierUris.includes(uri);
    if (isNew) requireForm(uri);
    const needsPattern = isNew ? !exempt : before !== undefined && isExempt(before) && !isExempt(after);
    if (needsPattern && !isSecure(uri, after, tenant)) throw insecure(uri);
  }
  if (new Set(after.identifierUris).size < after.identifierUris.length)
    throw invalid(TARGET, "Identifier URIs must have distinct values.");
}
