import { apps } from "../support/tenant.ts";
import { type Row, redeem } from "./row.ts";

const { daemon } = apps;
const own = { grant_type: "client_credentials", client_id: daemon.appId, client_secret: daemon.secret ?? "" };

/** Outages, policies and answers of other days: this tenant gives them when a fault asks for it. */
const NUMBERS = [
  50001, 50012, 50072, 50074, 50076, 50078, 50079, 50140, 50158, 50196, 53000, 53001, 53003, 530032, 70001, 70020,
  70021, 70043, 90006, 90012, 90024, 90033, 90055, 90095, 901002,
];

export const faultRows: readonly Row[] = NUMBERS.map((aadsts) => ({
  aadsts,
  what: "by a fault",
  provoke: (tenant) => {
    tenant.entra.faults.token({ aadsts, client: daemon.appId });
    return redeem(tenant, { ...own, scope: "https://graph.microsoft.com/.default" });
  },
}));
