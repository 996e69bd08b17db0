import * as z from "zod";
import { name } from "../input/values.ts";

/** What a body may say of a user (Learn, graph resources/user, user-post-users, user-update). */

const text = (longest: number) => z.string().max(longest).nullable();

const passwordProfile = z.strictObject({
  password: z.string().min(1).max(256),
  forceChangePasswordNextSignIn: z.boolean().default(true),
  forceChangePasswordNextSignInWithMfa: z.boolean().default(false),
});

const profile = {
  ageGroup: z.enum(["Minor", "NotAdult", "Adult"]).nullable(),
  businessPhones: z.array(z.string().max(64)).max(1),
  city: text(128),
  companyName: text(64),
  country: text(128),
  department: text(64),
  employeeId: text(16),
  employeeType: text(64),
  faxNumber: text(64),
  givenName: text(64),
  jobTitle: text(128),
  mail: z.email().nullable(),
  mobilePhone: text(64),
  officeLocation: text(128),
  otherMails: z.array(z.email()).max(250),
  postalCode: text(40),
  preferredLanguage: text(16),
  state: text(128),
  streetAddress: text(1024),
  surname: text(64),
  usageLocation: z.string().length(2).nullable(),
};

/** Nobody writes these. */
export const READ_ONLY = (
  "id createdDateTime creationType deletedDateTime externalUserState identities imAddresses " +
  "lastPasswordChangeDateTime onPremisesSamAccountName onPremisesSyncEnabled proxyAddresses " +
  "signInSessionsValidFromDateTime"
).split(" ");

export const userInput = z
  .strictObject({
    ...profile,
    accountEnabled: z.boolean(),
    displayName: name,
    mailNickname: z.string().min(1).max(64),
    passwordProfile: passwordProfile.partial(),
    userPrincipalName: z.string().min(1).max(113),
    userType: z.enum(["Member", "Guest"]),
  })
  .partial();
export type UserInput = z.output<typeof userInput>;

export const newUserInput = userInput
  .required({ accountEnabled: true, displayName: true, mailNickname: true, userPrincipalName: true })
  .extend({ passwordProfile });
