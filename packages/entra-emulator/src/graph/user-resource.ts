import type { Params } from "../http/params.ts";
import { GraphError } from "./graph-error.ts";
import type { Sight } from "./permissions.ts";

/** What a user comes with when nothing is selected (Learn, graph resources/user). */
const DEFAULT = (
  "businessPhones displayName givenName jobTitle mail mobilePhone officeLocation preferredLanguage surname " +
  "userPrincipalName id"
).split(" ");

const ON_REQUEST = (
  "accountEnabled ageGroup city companyName country createdDateTime creationType department employeeHireDate employeeId " +
  "employeeType externalUserState faxNumber identities imAddresses lastPasswordChangeDateTime mailNickname " +
  "onPremisesSamAccountName onPremisesSyncEnabled otherMails postalCode proxyAddresses signInSessionsValidFromDateTime " +
  "state streetAddress usageLocation userType"
).split(" ");

/** What User.ReadBasic.All shows of other people. */
const BASIC = ["displayName", "givenName", "surname", "mail", "userPrincipalName", "id"];

const KNOWN: ReadonlyMap<string, string> = new Map(
  [...DEFAULT, ...ON_REQUEST].map((name) => [name.toLowerCase(), name]),
);
const LISTS = new Set(["businessPhones", "otherMails", "proxyAddresses", "identities", "imAddresses"]);

export interface Selection {
  readonly names: readonly string[];
  /** As it stands in `@odata.context`, "" without $select. */
  readonly context: string;
}

/** @throws GraphError 400 BadRequest for a property that a user does not have */
export function readSelect(query: Params): Selection {
  const select = query.get("$select") ?? query.get("select");
  if (!select) return { names: DEFAULT, context: "" };
  const names = select
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  const known = names.map((name) => {
    const property = KNOWN.get(name.toLowerCase());
    if (property) return property;
    throw new GraphError(
      400,
      "BadRequest",
      `Parsing OData Select and Expand failed: there is no property named '${name.slice(0, 100)}' on type 'microsoft.graph.user'.`,
    );
  });
  return { names: [...new Set(known)], context: `(${known.join(",")})` };
}

/** The selected properties; what nobody filled is null, lists are empty. */
export function userResource(
  profile: Readonly<Record<string, unknown>>,
  { names }: Selection,
  sight: Sight,
): Record<string, unknown> {
  const seen = sight === "full" ? names : names.filter((name) => BASIC.includes(name));
  const value = (name: string) =>
    (Object.hasOwn(profile, name) ? profile[name] : undefined) ?? (LISTS.has(name) ? [] : null);
  return Object.fromEntries(seen.map((name) => [name, value(name)]));
}
