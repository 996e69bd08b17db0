import { SEEDED_AT, type Tenant } from "../../seed/define.ts";
import { queryCollection } from "../odata/collection.ts";
import { selectEntity } from "../odata/entity.ts";
import type { Resource, Shape } from "../odata/shape.ts";
import { notFound } from "../refusals.ts";
import { holdsAny } from "../require-permission.ts";
import { type GraphAnswer, type GraphRequest, type GraphRoute, ok, param, queryOf } from "../route.ts";

const READ = ["Organization.Read.All", "Organization.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"];
/** With this one only three properties are told, the others are null (Learn, graph organization-list). */
const OWN = ["User.Read", "User.ReadWrite"];
const TOLD = ["id", "displayName", "verifiedDomains"];
const permissions = { delegated: [...OWN, ...READ], application: READ };

function organization({ id, displayName, domain }: Pick<Tenant, "id" | "displayName" | "domain">): Resource {
  return {
    id,
    deletedDateTime: null,
    businessPhones: [],
    city: null,
    country: null,
    countryLetterCode: "GB",
    createdDateTime: SEEDED_AT,
    defaultUsageLocation: null,
    displayName,
    isMultipleDataLocationsForServicesEnabled: null,
    marketingNotificationEmails: [],
    onPremisesLastSyncDateTime: null,
    onPremisesSyncEnabled: null,
    partnerTenantType: null,
    postalCode: null,
    preferredLanguage: "en",
    securityComplianceNotificationMails: [],
    securityComplianceNotificationPhones: [],
    state: null,
    street: null,
    technicalNotificationMails: [],
    tenantType: "AAD",
    directorySizeQuota: { used: 0, total: 300_000 },
    privacyProfile: null,
    assignedPlans: [],
    onPremisesSyncStatus: [],
    provisionedPlans: [],
    verifiedDomains: [
      {
        capabilities: "Email, OfficeCommunicationsOnline",
        isDefault: true,
        isInitial: true,
        name: domain,
        type: "Managed",
      },
    ],
  };
}

/** The caller's tenant, as far as the caller is told. */
function ours({ emulator, caller }: GraphRequest): Resource[] {
  const tenant = emulator.directory.tenant(caller.tenantId);
  if (!tenant) return [];
  const whole = organization(tenant);
  if (holdsAny(caller, READ)) return [whole];
  return [Object.fromEntries(Object.entries(whole).map(([name, value]) => [name, TOLD.includes(name) ? value : null]))];
}

const shape: Shape = {
  context: "organization",
  type: "organization",
  properties: Object.keys(organization({ id: "", displayName: "", domain: "" })),
};

function listOrganizations(request: GraphRequest): GraphAnswer {
  return ok(queryCollection(ours(request), queryOf(request), { ...shape, url: request.url }));
}

function getOrganization(request: GraphRequest): GraphAnswer {
  const wanted = param(request, "id").toLowerCase();
  const found = ours(request).find(({ id }) => id === wanted);
  if (!found) throw notFound(param(request, "id"));
  return ok(selectEntity(found, queryOf(request), shape));
}

/** The tenant about itself (Learn, graph resources/organization). */
export const organizationRoutes: readonly GraphRoute[] = [
  { method: "GET", path: "/organization", permissions, handle: listOrganizations },
  { method: "GET", path: "/organization/{id}", permissions, handle: getOrganization },
];
