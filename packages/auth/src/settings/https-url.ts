import { type Refusal, type Rule, refuse } from "./rule.ts";

type Parsed = { readonly value: URL } | Refusal;

/** A URL over TLS without anything that does not belong into a base address (credentials, query, fragment). */
function parseHttpsUrl(text: string, example: string): Parsed {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:\/\//i.test(text))
    return refuse("is not a URL", `Write it with its scheme: ${example}`);
  if (url.protocol !== "https:") {
    return refuse("uses http", `Tokens travel over TLS only, on this machine too. Write it with https: ${example}`);
  }
  if (url.username || url.password || url.search || url.hash) {
    return refuse("has a user name, query or fragment", `Give the bare address: ${example}`);
  }
  return { value: url };
}

/**
 * The host of the authority, without the tenant. MSAL refuses an http authority (`authority_uri_insecure`), and a
 * path here would give `https://host/tenant/tenant`.
 * https://learn.microsoft.com/entra/identity-platform/msal-client-application-configuration#authority
 */
export const authorityHostRule: Rule<URL> = (text) => {
  const parsed = parseHttpsUrl(text, "https://login.microsoftonline.com");
  if ("value" in parsed && parsed.value.pathname !== "/") {
    return refuse("has a path", "Give scheme and host only; the tenant comes from AZURE_TENANT_ID.");
  }
  return parsed;
};

/**
 * Where Microsoft Graph answers, without the version, which the Graph client adds.
 * https://learn.microsoft.com/graph/deployments
 */
export const graphBaseUrlRule: Rule<URL> = (text) => {
  const parsed = parseHttpsUrl(text, "https://graph.microsoft.com");
  if ("value" in parsed && /\/(v1\.0|beta)(\/|$)/i.test(parsed.value.pathname)) {
    return refuse("ends in a version", "Remove /v1.0 or /beta: the Graph client adds it.");
  }
  return parsed;
};
