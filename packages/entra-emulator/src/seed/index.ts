/** The fixed ids, names, passwords and secrets of the two seeded tenants. */
export { contoso } from "./contoso.ts";
export { fabrikam } from "./fabrikam.ts";
export { GRAPH_APP_ID, microsoftGraph } from "./microsoft-graph.ts";
export type { SeedApp, Tenant } from "./define.ts";
export type { Application, Group, User } from "../directory/model.ts";
