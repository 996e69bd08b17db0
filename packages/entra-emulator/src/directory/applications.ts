import { randomUUID } from "node:crypto";
import { GRAPH_APP_ID } from "../seed/microsoft-graph.ts";
import type { Directory } from "./directory.ts";
import type { Application, ServicePrincipal } from "./model.ts";
import type { TenantObjects } from "./tenant-objects.ts";

const HOME_OF_FIRST_PARTY = "";

/** An application as a tenant comes to know it. */
export function newServicePrincipal(appId: string): ServicePrincipal {
  return {
    id: randomUUID(),
    appId: appId.toLowerCase(),
    accountEnabled: true,
    appRoleAssignmentRequired: false,
    tags: [],
    owners: [],
    more: {},
  };
}

/** Applications of all tenants, and the service principals by which a tenant knows them. */
export function applicationsOf(tenants: ReadonlyMap<string, TenantObjects>, firstParty: readonly Application[]) {
  const application: Directory["application"] = (appId) => {
    const wanted = appId.toLowerCase();
    for (const [homeTenantId, { applications }] of tenants) {
      const app = applications.all().find((candidate) => candidate.appId === wanted);
      if (app) return { app, homeTenantId };
    }
    const app = firstParty.find((candidate) => candidate.appId === wanted);
    return app && { app, homeTenantId: HOME_OF_FIRST_PARTY };
  };
  const servicePrincipals = (tenantId: string): readonly ServicePrincipal[] =>
    tenants.get(tenantId)?.servicePrincipals.all() ?? [];
  const servicePrincipal: Directory["servicePrincipal"] = (tenantId, appId) => {
    const wanted = appId.toLowerCase();
    return servicePrincipals(tenantId).find((candidate) => candidate.appId === wanted);
  };
  const names = (app: Application, prefix: string): boolean =>
    prefix === ""
      ? app.appId === GRAPH_APP_ID
      : app.identifierUris.includes(prefix) || app.appId === prefix.toLowerCase();
  return {
    application,
    servicePrincipal,
    installServicePrincipal(tenantId: string, appId: string): ServicePrincipal {
      const there = servicePrincipal(tenantId, appId);
      if (there) return there;
      const made = newServicePrincipal(appId);
      tenants.get(tenantId)?.servicePrincipals.put(made);
      return made;
    },
    resource(tenantId: string, prefix: string): Application | undefined {
      for (const { appId } of servicePrincipals(tenantId)) {
        const app = application(appId)?.app;
        if (app && names(app, prefix)) return app;
      }
      return undefined;
    },
  };
}
