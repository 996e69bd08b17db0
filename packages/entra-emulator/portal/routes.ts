import { labRoutes } from "./lab/routes.ts";
import type { Route } from "./shell/route.ts";

const app = "/app-registrations/:appId";
const principal = "/enterprise-applications/:appId";

/** Every page of the portal. The first that fits is shown. */
export const routes: readonly Route[] = [
  { path: "/", tag: "portal-app-registrations", load: () => import("./app-registrations/list.ts") },
  { path: "/app-registrations", tag: "portal-app-registrations", load: () => import("./app-registrations/list.ts") },
  { path: "/app-registrations/new", tag: "portal-new-registration", load: () => import("./app-registrations/new.ts") },
  { path: `${app}/overview`, tag: "portal-app-overview", load: () => import("./app-registrations/overview.ts") },
  { path: `${app}/quickstart`, tag: "portal-app-quickstart", load: () => import("./app-registrations/quickstart.ts") },
  {
    path: `${app}/authentication`,
    tag: "portal-app-authentication",
    load: () => import("./app-registrations/authentication.ts"),
  },
  {
    path: `${app}/certificates-and-secrets`,
    tag: "portal-app-credentials",
    load: () => import("./app-registrations/credentials/certificates-and-secrets.ts"),
  },
  {
    path: `${app}/token-configuration`,
    tag: "portal-app-token-configuration",
    load: () => import("./app-registrations/token-configuration.ts"),
  },
  {
    path: `${app}/api-permissions`,
    tag: "portal-app-permissions",
    load: () => import("./app-registrations/permissions/api-permissions.ts"),
  },
  {
    path: `${app}/expose-an-api`,
    tag: "portal-app-expose",
    load: () => import("./app-registrations/api/expose-an-api.ts"),
  },
  { path: `${app}/app-roles`, tag: "portal-app-roles", load: () => import("./app-registrations/api/app-roles.ts") },
  { path: `${app}/owners`, tag: "portal-app-owners", load: () => import("./app-registrations/owners.ts") },
  { path: `${app}/manifest`, tag: "portal-app-manifest", load: () => import("./app-registrations/manifest.ts") },
  {
    path: "/enterprise-applications",
    tag: "portal-enterprise-applications",
    load: () => import("./enterprise-applications/list.ts"),
  },
  {
    path: `${principal}/overview`,
    tag: "portal-principal-overview",
    load: () => import("./enterprise-applications/overview.ts"),
  },
  {
    path: `${principal}/properties`,
    tag: "portal-principal-properties",
    load: () => import("./enterprise-applications/properties.ts"),
  },
  {
    path: `${principal}/users-and-groups`,
    tag: "portal-principal-users",
    load: () => import("./enterprise-applications/users-and-groups.ts"),
  },
  {
    path: `${principal}/permissions`,
    tag: "portal-principal-permissions",
    load: () => import("./enterprise-applications/permissions.ts"),
  },
  { path: "/users", tag: "portal-users", load: () => import("./users/list.ts") },
  { path: "/users/:userId", tag: "portal-user", load: () => import("./users/user.ts") },
  { path: "/groups", tag: "portal-groups", load: () => import("./groups/list.ts") },
  { path: "/groups/:groupId", tag: "portal-group", load: () => import("./groups/group.ts") },
  { path: "/sign-in-logs", tag: "portal-sign-in-logs", load: () => import("./sign-in-logs/sign-in-logs.ts") },
  ...labRoutes,
];
