import type { GraphRoute } from "../route.ts";
import { directoryRoleRoutes } from "./directory-roles.ts";
import { domainRoutes } from "./domains.ts";
import { organizationRoutes } from "./organization.ts";
import { signInRoutes } from "./sign-ins.ts";

/** The tenant about itself. */
export const tenantRoutes: readonly GraphRoute[] = [
  ...organizationRoutes,
  ...domainRoutes,
  ...directoryRoleRoutes,
  ...signInRoutes,
];
