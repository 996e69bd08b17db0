import type { Rule } from "../card.ts";

const LEARN = "https://learn.microsoft.com/entra";

/** Clauses that the cards about credentials enforce. */
export const certificates: Rule = {
  name: "Microsoft identity platform: certificate credentials",
  url: `${LEARN}/identity-platform/certificate-credentials`,
};
export const federation: Rule = {
  name: "Workload identity federation",
  url: `${LEARN}/workload-id/workload-identity-federation`,
};
export const identityAsCredential: Rule = {
  name: "Configure an application to trust a managed identity",
  url: `${LEARN}/workload-id/workload-identity-federation-config-app-trust-managed-identity`,
};
export const noSecrets: Rule = {
  name: "Microsoft identity platform: secure applications, credentials",
  url: `${LEARN}/identity-platform/security-best-practices-for-app-registration#credentials`,
};
