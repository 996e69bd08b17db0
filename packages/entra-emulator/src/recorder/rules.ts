import type { Exchange, Rule } from "./exchange.ts";
import { learn, platform, rfc } from "./links.ts";

const DISCOVERY = {
  title: "OpenID Connect Discovery 1.0 §4",
  url: "https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig",
};
const LOGOUT = {
  title: "OpenID Connect RP-Initiated Logout 1.0 §2",
  url: "https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout",
};
const CODE_FLOW = platform("OAuth 2.0 authorization code flow", "v2-oauth2-auth-code-flow");
const DEVICE_FLOW = platform("Device authorization grant", "v2-oauth2-device-code");
const CLAIMS_CHALLENGE = platform("Claims challenges", "claims-challenge");

/** By grant: what a token request has to keep to. */
const BY_GRANT: Readonly<Record<string, readonly Rule[]>> = {
  authorization_code: [rfc(6749, "4.1.3"), rfc(7636, "4.6"), CODE_FLOW],
  refresh_token: [rfc(6749, "6"), platform("Refresh tokens", "refresh-tokens")],
  client_credentials: [rfc(6749, "4.4.2"), platform("Client credentials flow", "v2-oauth2-client-creds-grant-flow")],
  device_code: [rfc(8628, "3.4"), DEVICE_FLOW],
  "urn:ietf:params:oauth:grant-type:jwt-bearer": [
    rfc(7523, "2.1"),
    platform("On-behalf-of flow", "v2-oauth2-on-behalf-of-flow"),
  ],
  password: [rfc(6749, "4.3.2"), platform("Resource owner password credentials", "v2-oauth-ropc")],
};

/** By the end of the path, first match. */
const BY_PATH: readonly (readonly [RegExp, readonly Rule[]])[] = [
  [
    /\/\.well-known\/openid-configuration$|\/discovery\/instance$/,
    [DISCOVERY, platform("OpenID Connect", "v2-protocols-oidc")],
  ],
  [/\/discovery\/(v2\.0\/)?keys$/, [rfc(7517, "5"), platform("Signing key rollover", "signing-key-rollover")]],
  [/\/oauth2\/(v2\.0\/)?authorize$/, [rfc(6749, "4.1.1"), rfc(7636, "4.3"), CODE_FLOW]],
  [/\/oauth2\/v2\.0\/devicecode$/, [rfc(8628, "3.1"), DEVICE_FLOW]],
  [/^\/devicelogin$/, [rfc(8628, "3.3"), DEVICE_FLOW]],
  [/\/oauth2\/v2\.0\/logout$/, [LOGOUT]],
  [/\/adminconsent$/, [platform("Admin consent", "v2-admin-consent")]],
];

type Facts = Pick<Exchange, "surface" | "path" | "grant" | "aadsts" | "status" | "selected">;

function ofGraph({ status, selected }: Facts): readonly Rule[] {
  if (selected.challenge !== undefined) return [rfc(6750, "3"), CLAIMS_CHALLENGE];
  if (status === 401) return [rfc(6750, "3")];
  if (status === 429) return [learn("Microsoft Graph throttling", "graph/throttling")];
  return [rfc(6750, "2.1"), learn("Microsoft Graph permissions", "graph/permissions-reference")];
}

function ofEntra({ path, grant }: Facts): readonly Rule[] {
  if (grant !== undefined) return BY_GRANT[grant] ?? [];
  return BY_PATH.find(([pattern]) => pattern.test(path))?.[1] ?? [];
}

/** Which rules an exchange exercised: by its surface, its grant or path, and how it ended. */
export function rulesOf(facts: Facts): readonly Rule[] {
  if (facts.surface === "control") return [];
  const rules = facts.surface === "graph" ? ofGraph(facts) : ofEntra(facts);
  const errorCodes = platform(`AADSTS${facts.aadsts}`, `reference-error-codes#aadsts-error-codes`);
  return facts.aadsts === undefined ? rules : [...rules, errorCodes];
}
