import type { User } from "../../directory/model.ts";
import { SEEDED_AT } from "../../seed/define.ts";
import type { Resource } from "../odata/shape.ts";
import type { GraphRequest } from "../route.ts";
import type { Sight } from "./permissions.ts";

/** What User.ReadBasic.All shows of other people. */
const BASIC = ["displayName", "givenName", "surname", "mail", "userPrincipalName", "id"];

type Profile = Readonly<Record<string, unknown>>;

function identities({ emulator, caller }: GraphRequest, { home, userPrincipalName }: User): Resource[] {
  if (home) return [{ signInType: "federated", issuer: "ExternalAzureAD", issuerAssignedId: null }];
  const issuer = emulator.directory.tenant(caller.tenantId)?.domain;
  return [{ signInType: "userPrincipalName", issuer, issuerAssignedId: userPrincipalName }];
}

/** What the directory finds out by itself. A guest came by an invitation, and accepted it. */
function derived(request: GraphRequest, user: User, { createdDateTime = SEEDED_AT, mail }: Profile): Resource {
  const { home, userPrincipalName, id } = user;
  const revoked = request.emulator.store.state.revocations[id]?.at;
  return {
    createdDateTime,
    lastPasswordChangeDateTime: createdDateTime,
    signInSessionsValidFromDateTime: revoked === undefined ? createdDateTime : new Date(revoked).toISOString(),
    mailNickname: userPrincipalName.split("@", 1)[0],
    creationType: home ? "Invitation" : null,
    externalUserState: home ? "Accepted" : null,
    identities: identities(request, user),
    proxyAddresses: typeof mail === "string" ? [`SMTP:${mail}`] : [],
    businessPhones: [],
    otherMails: [],
    imAddresses: [],
  };
}

/** A user as Graph shows it (Learn, graph resources/user): only what the caller may see. */
export function userResource(request: GraphRequest, user: User, sight: Sight): Resource {
  const profile = request.emulator.directory.profile(user);
  if (sight === "full") return { ...derived(request, user, profile), ...profile };
  return Object.fromEntries(BASIC.map((name) => [name, profile[name] ?? null]));
}
