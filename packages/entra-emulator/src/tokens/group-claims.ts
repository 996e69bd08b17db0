import { heldRoles } from "../directory/directory-roles.ts";
import type { Application, Group, OptionalClaim, User } from "../directory/model.ts";
import type { Emulator } from "../emulator.ts";

/** Groups in a JWT; with more than that the token says where to ask instead (Learn, access-token-claims-reference). */
const MOST = 200;
/** Tokens that travel in an address hold fewer still (Learn, access-token-claims-reference, `hasgroups`). */
const MOST_IN_ADDRESS = 5;
/** The template id of what everybody is (Learn, permissions-reference). */
const MEMBER = "b79fbf4d-3ef9-4689-8143-76b194e85509";

interface GroupsFor {
  readonly tenantId: string;
  readonly user: User;
  /** Whose `groupMembershipClaims` counts: the client for an ID token, the resource for an access token. */
  readonly app: Application;
  /** The optional claim `groups` of that application, which says how groups are written. */
  readonly format: OptionalClaim | undefined;
  readonly inAddress: boolean;
}

type Claims = Record<string, unknown>;

function settings({ groupMembershipClaims }: Application): ReadonlySet<string> {
  return new Set((groupMembershipClaims ?? "").split(",").map((entry) => entry.trim()));
}

/** Groups that the settings let in: memberships of memberships, too, but of assigned groups one's own only. */
function groupsIn({ directory }: Emulator, { tenantId, user, app }: GroupsFor): readonly Group[] {
  const wanted = settings(app);
  const own = new Set(directory.groupsOf(tenantId, user.id).map(({ id }) => id));
  return directory.transitiveGroupsOf(tenantId, user.id).filter(({ id, securityEnabled }) => {
    if (wanted.has("All")) return true;
    if (wanted.has("SecurityGroup") && securityEnabled) return true;
    return wanted.has("ApplicationGroup") && own.has(id) && directory.isAssigned(tenantId, app, [id]);
  });
}

/** Names from on-premises exist for synchronized groups only, and nobody here synchronizes any. */
function written(groups: readonly Group[], properties: readonly string[]): string[] {
  if (properties.includes("cloud_displayname")) return groups.map(({ displayName }) => displayName);
  const onPremises = properties.some((name) => name.endsWith("sam_account_name"));
  return onPremises ? [] : groups.map(({ id }) => id);
}

/** Too many: the claim names where they are, in the words of the real service, which still say graph.windows.net. */
function overage({ tenantId, user }: GroupsFor): Claims {
  const endpoint = `https://graph.windows.net/${tenantId}/users/${user.id}/getMemberObjects`;
  return { _claim_names: { groups: "src1" }, _claim_sources: { src1: { endpoint } } };
}

function groupClaim(emulator: Emulator, request: GroupsFor): Claims {
  const properties = request.format?.additionalProperties ?? [];
  const groups = groupsIn(emulator, request);
  if (request.inAddress && groups.length > MOST_IN_ADDRESS) return { hasgroups: true };
  if (groups.length > MOST) return overage(request);
  const values = written(groups, properties);
  // Then the app roles of the application do not appear (Learn, optional-claims).
  return properties.includes("emit_as_roles") && values.length > 0 ? { roles: values } : { groups: values };
}

function directoryRoles({ app, user }: GroupsFor): Claims {
  const wanted = settings(app);
  if (!wanted.has("All") && !wanted.has("DirectoryRole")) return {};
  return { wids: [...heldRoles(user), MEMBER] };
}

/** `groups`, or what stands for it, and `wids` (Learn, optional-claims, "Configure groups optional claims"). */
export function groupClaims(emulator: Emulator, request: GroupsFor): Claims {
  return { ...groupClaim(emulator, request), ...directoryRoles(request) };
}
