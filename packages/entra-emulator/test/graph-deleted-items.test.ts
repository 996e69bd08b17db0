// What was deleted over Microsoft Graph: it can come back, or go for good.
import { expect, test } from "vitest";
import { asking, directoryToken, graphClient, register } from "./support/graph.ts";
import { startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const token = await directoryToken(tenant);
const graph = graphClient(tenant, token);
const ask = asking(tenant, token);

test("is in the deleted items with its service principal, comes back alone, and can go for good", async () => {
  const app = await register(ask, { displayName: "Short-lived" });
  const principal = await graph.api("/servicePrincipals").post({ appId: app.appId });
  expect((await ask("DELETE", `/applications/${app.id}`)).status).toBe(204);
  expect((await ask("GET", `/servicePrincipals/${principal.id}`)).status).toBe(404);
  const bin = await graph.api("/directory/deletedItems/microsoft.graph.application").get();
  expect(bin.value).toMatchObject([{ id: app.id, deletedDateTime: expect.any(String) }]);
  const restored = await graph.api(`/directory/deletedItems/${app.id}/restore`).post({});
  expect(restored).toMatchObject({ id: app.id, deletedDateTime: null });
  expect((await ask("GET", `/servicePrincipals(appId='${app.appId}')`)).status).toBe(404);
  expect((await ask("POST", `/directory/deletedItems/${principal.id}/restore`)).status).toBe(200);
  expect((await ask("GET", `/servicePrincipals(appId='${app.appId}')`)).status).toBe(200);
  await ask("DELETE", `/applications/${app.id}`);
  expect((await ask("DELETE", `/directory/deletedItems/${app.id}`)).status).toBe(204);
  expect((await ask("GET", `/directory/deletedItems/${app.id}`)).status).toBe(404);
});

test("a service principal does not come back beside another of its application", async () => {
  const { appId } = await register(ask);
  const first = await graph.api("/servicePrincipals").post({ appId });
  await ask("DELETE", `/servicePrincipals/${first.id}`);
  await ask("POST", "/servicePrincipals", { appId });
  const { status, json } = await ask("POST", `/directory/deletedItems/${first.id}/restore`);
  expect({ status, error: json.error }).toMatchObject({
    status: 409,
    error: { code: "Request_MultipleObjectsWithSameKeyValue" },
  });
});
