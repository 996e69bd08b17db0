import { appRoleAssignmentRoutes } from "./app-role-assignments/index.ts";
import { applicationRoutes } from "./applications/index.ts";
import { batchRoutes } from "./batch/index.ts";
import { deletedItemRoutes } from "./deleted-items/index.ts";
import { groupRoutes } from "./groups/index.ts";
import { peopleRoutes } from "./people/index.ts";
import { permissionGrantRoutes } from "./permission-grants/index.ts";
import type { GraphRoute } from "./route.ts";
import { servicePrincipalRoutes } from "./service-principals/index.ts";
import { tenantRoutes } from "./tenant/index.ts";

/** All that this tenant's Microsoft Graph answers, area by area. */
export const graphTable: readonly GraphRoute[] = [
  ...applicationRoutes,
  ...servicePrincipalRoutes,
  ...appRoleAssignmentRoutes,
  ...permissionGrantRoutes,
  ...deletedItemRoutes,
  ...peopleRoutes,
  ...groupRoutes,
  ...tenantRoutes,
  ...batchRoutes,
];
