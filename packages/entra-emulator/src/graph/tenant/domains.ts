import type { Resource, Shape } from "../odata/shape.ts";
import { queryCollection } from "../odata/collection.ts";
import { selectEntity } from "../odata/entity.ts";
import { notFound } from "../refusals.ts";
import { type GraphAnswer, type GraphRequest, type GraphRoute, ok, param, queryOf } from "../route.ts";

const READ = ["Domain.Read.All", "Domain.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"];
const permissions = { delegated: READ, application: READ };

/** The number that stands for "never" (Learn, graph resources/domain). */
const NEVER = 2_147_483_647;

function domain(id: string): Resource {
  return {
    authenticationType: "Managed",
    availabilityStatus: null,
    id,
    isAdminManaged: true,
    isDefault: true,
    isInitial: true,
    isRoot: true,
    isVerified: true,
    supportedServices: ["Email", "OfficeCommunicationsOnline"],
    passwordValidityPeriodInDays: NEVER,
    passwordNotificationWindowInDays: 14,
    state: null,
    model: null,
    manufacturer: null,
  };
}

const shape: Shape = { context: "domains", type: "domain", properties: Object.keys(domain("")) };

function ours({ emulator, caller }: GraphRequest): Resource[] {
  const tenant = emulator.directory.tenant(caller.tenantId);
  return tenant ? [domain(tenant.domain)] : [];
}

function listDomains(request: GraphRequest): GraphAnswer {
  return ok(queryCollection(ours(request), queryOf(request), { ...shape, url: request.url }));
}

function getDomain(request: GraphRequest): GraphAnswer {
  const wanted = param(request, "id").toLowerCase();
  const found = ours(request).find(({ id }) => id === wanted);
  if (!found) throw notFound(param(request, "id"));
  return ok(selectEntity(found, queryOf(request), shape));
}

/** The one domain of a tenant, which is verified from its beginning. */
export const domainRoutes: readonly GraphRoute[] = [
  { method: "GET", path: "/domains", permissions, handle: listDomains },
  { method: "GET", path: "/domains/{id}", permissions, handle: getDomain },
];
