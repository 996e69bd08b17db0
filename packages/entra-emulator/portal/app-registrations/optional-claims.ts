import type { TokenKind } from "../graph/types.ts";
import type { Choice } from "../kit/fields.ts";

type Claim = readonly [name: string, what: string];

/** Of those in Learn, optional-claims-reference: what an application on Entra ID is likely to ask for. */
const IN_BOTH: readonly Claim[] = [
  ["acct", "User's account status in the tenant: 0 member, 1 guest"],
  ["auth_time", "When the user last authenticated"],
  ["ctry", "User's country or region"],
  ["email", "The addressable email for this user"],
  ["family_name", "The user's last name"],
  ["given_name", "The user's first name"],
  ["ipaddr", "The address the client signed in from"],
  ["login_hint", "A login hint for the user"],
  ["sid", "Session ID, for sign-out per session"],
  ["tenant_ctry", "The resource tenant's country"],
  ["upn", "An identifier for the user that can be used with the username_hint parameter"],
  ["xms_cc", "Client capabilities"],
];
const IN_ACCESS_TOKENS: readonly Claim[] = [
  ["aud", "Always the client ID, also in version 1 tokens"],
  ["idtyp", "The token's subject type: app for app-only tokens"],
];
const IN_SAML: readonly Claim[] = [
  ["acct", "User's account status in the tenant"],
  ["email", "The addressable email for this user"],
  ["upn", "User principal name"],
];

/** Claims that one can add to a kind of token, and what they say. */
export function claimsOf(kind: TokenKind): readonly Claim[] {
  if (kind === "saml2Token") return IN_SAML;
  const claims = kind === "accessToken" ? [...IN_BOTH, ...IN_ACCESS_TOKENS] : IN_BOTH;
  return [...claims].sort(([one], [other]) => one.localeCompare(other));
}

/** By `groupMembershipClaims` (Learn, reference-microsoft-graph-app-manifest). */
export const groupClaimChoices: readonly Choice[] = [
  { value: "None", text: "None" },
  { value: "SecurityGroup", text: "Security groups" },
  { value: "DirectoryRole", text: "Directory roles" },
  { value: "All", text: "All groups (includes distribution lists but not groups assigned to the application)" },
  { value: "ApplicationGroup", text: "Groups assigned to the application" },
];
