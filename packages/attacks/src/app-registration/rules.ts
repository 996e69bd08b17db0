import type { Rule } from "../card.ts";

// The clauses that more than one card of exercise 1 enforces. A clause of one card stands in that card.

export const singleTenant: Rule = {
  name: "Single and multitenant apps in Microsoft Entra ID",
  url: "https://learn.microsoft.com/entra/identity-platform/single-and-multi-tenant-apps",
};

export const redirectUris: Rule = {
  name: "Redirect URI restrictions; OAuth 2.0 Security BCP (RFC 9700) §4.1.3",
  url: "https://learn.microsoft.com/entra/identity-platform/reply-url",
};

export const noImplicit: Rule = {
  name: "OAuth 2.0 Security BCP (RFC 9700) §2.1.2, implicit grant",
  url: "https://www.rfc-editor.org/rfc/rfc9700#section-2.1.2",
};

export const leastPrivilege: Rule = {
  name: "Microsoft identity platform: least privileged access",
  url: "https://learn.microsoft.com/entra/identity-platform/secure-least-privileged-access",
};

export const publicFlows: Rule = {
  name: "Public and confidential client applications (MSAL)",
  url: "https://learn.microsoft.com/entra/identity-platform/msal-client-applications",
};

export const secretsOfApps: Rule = {
  name: "Security best practices for application properties",
  url: "https://learn.microsoft.com/entra/identity-platform/security-best-practices-for-app-registration",
};

export const ids: Rule = {
  name: "Register an application: application (client) ID, directory (tenant) ID",
  url: "https://learn.microsoft.com/entra/identity-platform/quickstart-register-app",
};

export const registeringByCode: Rule = {
  name: "Create an application with Microsoft Graph",
  url: "https://learn.microsoft.com/graph/api/application-post-applications",
};

export const exposeAnApi: Rule = {
  name: "Configure an application to expose a web API",
  url: "https://learn.microsoft.com/entra/identity-platform/quickstart-configure-app-expose-web-apis",
};

export const tokenVersions: Rule = {
  name: "Access tokens in the Microsoft identity platform: token formats",
  url: "https://learn.microsoft.com/entra/identity-platform/access-tokens#token-formats",
};

export const appRoles: Rule = {
  name: "Add app roles and get them from a token",
  url: "https://learn.microsoft.com/entra/identity-platform/howto-add-app-roles-in-apps",
};

export const assignment: Rule = {
  name: "Restrict an app to a set of users",
  url: "https://learn.microsoft.com/entra/identity-platform/howto-restrict-your-app-to-a-set-of-users",
};

export const preAuthorization: Rule = {
  name: "Authorized client applications (pre-authorization)",
  url: "https://learn.microsoft.com/entra/identity-platform/permissions-consent-overview#preauthorization",
};

export const configuration: Rule = {
  name: "Microsoft identity platform best practices: application IDs",
  url: "https://learn.microsoft.com/entra/identity-platform/identity-platform-integration-checklist",
};

export const secretStaysInside: Rule = {
  name: "OWASP ASVS 5.0 §13.3 Secret Management",
  url: "https://owasp.org/www-project-application-security-verification-standard/",
};
