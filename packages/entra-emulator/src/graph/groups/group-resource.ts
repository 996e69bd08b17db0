import type { Group } from "../../directory/model.ts";
import type { Resource } from "../odata/shape.ts";
import type { GraphRequest } from "../route.ts";

const PROPERTIES = (
  "id deletedDateTime classification createdDateTime creationOptions description displayName expirationDateTime " +
  "groupTypes isAssignableToRole mail mailEnabled mailNickname membershipRule membershipRuleProcessingState " +
  "onPremisesDomainName onPremisesLastSyncDateTime onPremisesNetBiosName onPremisesSamAccountName " +
  "onPremisesSecurityIdentifier onPremisesSyncEnabled preferredDataLocation preferredLanguage proxyAddresses " +
  "renewedDateTime resourceBehaviorOptions resourceProvisioningOptions securityEnabled securityIdentifier theme " +
  "uniqueName visibility onPremisesProvisioningErrors serviceProvisioningErrors"
).split(" ");

const NOTHING = Object.fromEntries(PROPERTIES.map((name) => [name, null]));
const NO_ENTRIES = {
  creationOptions: [],
  proxyAddresses: [],
  resourceBehaviorOptions: [],
  resourceProvisioningOptions: [],
  onPremisesProvisioningErrors: [],
  serviceProvisioningErrors: [],
};

/** "S-1-12-1-" and the id as four numbers (observed). */
function securityIdentifier(id: string): string {
  const bytes = Buffer.from(id.replaceAll("-", ""), "hex");
  bytes.subarray(0, 4).reverse();
  bytes.subarray(4, 6).reverse();
  bytes.subarray(6, 8).reverse();
  return ["S-1-12-1", ...[0, 4, 8, 12].map((at) => bytes.readUInt32LE(at))].join("-");
}

/** A group as Graph shows it (Learn, graph resources/group). */
export function groupResource({ emulator, caller }: GraphRequest, group: Group): Resource {
  const { members: _members, owners: _owners, ...rest } = group;
  const { createdDateTime, mailEnabled, mailNickname } = group;
  return {
    ...NOTHING,
    ...NO_ENTRIES,
    ...rest,
    mail: mailEnabled ? `${mailNickname}@${emulator.directory.tenant(caller.tenantId)?.domain}` : null,
    renewedDateTime: createdDateTime,
    securityIdentifier: securityIdentifier(group.id),
  };
}

/** A group that the caller may know of, and may not look at: everything but the id is null (Learn, user-list-memberof). */
export function hiddenGroup({ id }: Group): Resource {
  return { ...NOTHING, id };
}

const FILTERABLE = (
  "id classification createdDateTime description displayName expirationDateTime groupTypes isAssignableToRole mail " +
  "mailEnabled mailNickname membershipRule membershipRuleProcessingState onPremisesSyncEnabled preferredLanguage " +
  "proxyAddresses renewedDateTime resourceProvisioningOptions securityEnabled securityIdentifier uniqueName visibility"
).split(" ");

export const groupShape = { context: "groups", type: "group", properties: PROPERTIES, filterable: FILTERABLE } as const;
