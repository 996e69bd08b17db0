/**
 * The sign-in hosts whose metadata MSAL carries in itself (`AuthorityMetadata.ts` of @azure/msal-common 16, which
 * follows https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud).
 */
const HOSTS = new Set([
  "login.microsoftonline.com",
  "login.windows.net",
  "login.microsoft.com",
  "sts.windows.net",
  "login.partner.microsoftonline.cn",
  "login.chinacloudapi.cn",
  "login.microsoftonline.de",
  "login.microsoftonline.us",
  "login.usgovcloudapi.net",
  "login-us.microsoftonline.com",
  "login.sovcloud-identity.fr",
  "login.sovcloud-identity.de",
  "login.sovcloud-identity.sg",
]);

/** Whether this is a genuine Microsoft sign-in host, on the usual port. */
export function isMicrosoftHost(url: URL): boolean {
  return HOSTS.has(url.host);
}
