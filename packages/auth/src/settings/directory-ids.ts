import { type Rule, refuse } from "./rule.ts";

const GUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const DOMAIN = /^(?=.{4,253}$)([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/i;

/** Names that stand for many tenants; the last is the GUID behind `consumers`. */
const MANY_TENANTS = ["common", "organizations", "consumers", "9188040d-6c67-4c5b-b112-36a304b66dad"];

export const WHERE_TENANT_ID =
  "Copy Directory (tenant) ID from the Overview page of the app registration (Microsoft Entra admin center).";
export const WHERE_CLIENT_ID =
  "Copy Application (client) ID from the Overview page of the app registration (Microsoft Entra admin center).";

/**
 * One tenant: a GUID or a verified domain. The names for many tenants are refused because tokens of a stranger's
 * tenant would pass the authority.
 * https://learn.microsoft.com/entra/identity-platform/v2-protocols#endpoints
 */
export const tenantIdRule: Rule<string> = (text) => {
  if (MANY_TENANTS.includes(text.toLowerCase())) {
    return refuse("lets accounts of any tenant sign in", `A server acts for one tenant. ${WHERE_TENANT_ID}`);
  }
  if (text.includes("://")) return refuse("is a URL", `Only the tenant belongs here. ${WHERE_TENANT_ID}`);
  if (!GUID.test(text) && !DOMAIN.test(text)) {
    return refuse("is neither a GUID nor a verified domain", WHERE_TENANT_ID);
  }
  return { value: text.toLowerCase() };
};

/**
 * The application's GUID, which must differ from the tenant's: both stand on the same page and get swapped.
 * https://learn.microsoft.com/entra/identity-platform/quickstart-register-app
 */
export const clientIdRule =
  (tenantId: string | undefined): Rule<string> =>
  (text) => {
    if (!GUID.test(text))
      return refuse("is not a GUID", `The display name or a secret does not work here. ${WHERE_CLIENT_ID}`);
    if (text.toLowerCase() === tenantId)
      return refuse("is the same as AZURE_TENANT_ID", `That is the tenant. ${WHERE_CLIENT_ID}`);
    return { value: text.toLowerCase() };
  };
