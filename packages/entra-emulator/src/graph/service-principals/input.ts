import * as z from "zod";
import { parseInput } from "../input/parse-input.ts";
import { requireWritable, setAside } from "../input/set-aside.ts";
import { guid, strings } from "../input/values.ts";

/** What a body may say of a service principal (Learn, graph resources/serviceprincipal). Everything may be left out. */
const input = z
  .strictObject({ accountEnabled: z.boolean(), appRoleAssignmentRequired: z.boolean(), tags: strings })
  .partial();
const creation = input.extend({ appId: guid });

/** Members that mean nothing to sign-in. */
const KEPT = (
  "addIns alternativeNames description displayName homepage info loginUrl notes notificationEmailAddresses " +
  "preferredSingleSignOnMode preferredTokenSigningKeyThumbprint samlSingleSignOnSettings tokenEncryptionKeyId"
).split(" ");

/** What comes from the registration or from the directory. */
const READ_ONLY = (
  "id appDisplayName appDescription appOwnerOrganizationId appRoles deletedDateTime oauth2PermissionScopes replyUrls " +
  "servicePrincipalType signInAudience"
).split(" ");

type Body = Readonly<Record<string, unknown>>;

/** @throws GraphError 400 Request_BadRequest */
export function readPrincipalCreation(body: Body) {
  const { more, rest } = setAside(body, KEPT);
  requireWritable(rest, READ_ONLY);
  return { ...parseInput(creation, rest, "ServicePrincipal"), more };
}

/** @throws GraphError 400 Request_BadRequest */
export function readPrincipalChange(body: Body) {
  const { more, rest } = setAside(body, KEPT);
  requireWritable(rest, [...READ_ONLY, "appId"]);
  return { ...parseInput(input, rest, "ServicePrincipal"), more };
}
