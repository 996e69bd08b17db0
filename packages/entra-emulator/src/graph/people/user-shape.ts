import type { Shape } from "../odata/shape.ts";
import type { Sight } from "./permissions.ts";

/** What a user comes with when nothing is selected (Learn, graph resources/user). */
const DEFAULT = (
  "businessPhones displayName givenName jobTitle mail mobilePhone officeLocation preferredLanguage surname " +
  "userPrincipalName id"
).split(" ");

/** Of what the directory has an index, besides those (Learn, graph aad-advanced-queries). */
const INDEXED = (
  "accountEnabled ageGroup city companyName country createdDateTime creationType department employeeHireDate employeeId " +
  "employeeType externalUserState faxNumber identities imAddresses mailNickname onPremisesSamAccountName " +
  "onPremisesSyncEnabled otherMails postalCode proxyAddresses state streetAddress usageLocation userType"
).split(" ");

const NOT_INDEXED = ["deletedDateTime", "lastPasswordChangeDateTime", "signInSessionsValidFromDateTime"];

/** What a query may say of users. Who sees little is not told that the rest is empty: it stays out. */
export function userShape(sight: Sight): Shape {
  return {
    context: "users",
    type: "user",
    properties: [...DEFAULT, ...INDEXED, ...NOT_INDEXED],
    defaultSelect: DEFAULT,
    filterable: [...DEFAULT, ...INDEXED],
    mixed: sight === "basic",
  };
}
