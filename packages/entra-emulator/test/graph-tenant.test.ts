// What the tenant says of itself: organization, domains, directory roles.
import { expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { asking, directoryToken } from "./support/graph.ts";
import { alan, apps, hedy, newTokens, startTestTenant } from "./support/tenant.ts";

const GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
const tenant = await startTestTenant();
const admin = asking(tenant, await directoryToken(tenant));
const ordinary = asking(tenant, await directoryToken(tenant, alan));
const own = asking(tenant, (await newTokens(tenant, apps.localServer, { scope: "User.Read" })).access_token ?? "");
const denied = { status: 403, json: { error: { code: "Authorization_RequestDenied" } } };

function ids({ json }: { json: Record<string, unknown> }): unknown[] {
  return (json.value as { id: string }[]).map(({ id }) => id);
}

test("/organization: with User.Read the id, the name and the domains", async () => {
  const expected = {
    id: contoso.id,
    displayName: "Contoso",
    verifiedDomains: [{ name: contoso.domain, isInitial: true }],
  };
  expect((await admin("GET", "/organization")).json.value).toMatchObject([{ ...expected, tenantType: "AAD" }]);
  expect((await own("GET", "/organization")).json.value).toMatchObject([{ ...expected, tenantType: null }]);
  expect((await own("GET", `/organization/${contoso.id}?$select=id`)).json.id).toBe(contoso.id);
});

test("/domains", async () => {
  expect((await admin("GET", "/domains")).json.value).toMatchObject([{ id: contoso.domain, isDefault: true }]);
  expect((await admin("GET", "/domains/example.com")).status).toBe(404);
  expect(await own("GET", "/domains")).toMatchObject(denied);
});

test("/directoryRoles and who holds them; the last Global Administrator stays", async () => {
  const reference = { "@odata.id": `https://graph.microsoft.com/v1.0/directoryObjects/${alan.id}` };
  const role = `/directoryRoles/roleTemplateId=${GLOBAL_ADMINISTRATOR}`;
  const byKey = `/directoryRoles(roleTemplateId='${GLOBAL_ADMINISTRATOR}')`;
  expect((await admin("GET", role)).status).toBe(404);
  expect((await admin("GET", byKey)).json).toMatchObject({ displayName: "Global Administrator" });
  expect(ids(await admin("GET", `${byKey}/members`))).toEqual([hedy.id]);
  expect((await admin("DELETE", `${byKey}/members/${hedy.id}/$ref`)).status).toBe(400);
  expect(await ordinary("POST", `${byKey}/members/$ref`, reference)).toMatchObject(denied);
  expect((await admin("POST", `${byKey}/members/$ref`, reference)).status).toBe(204);
  expect(ids(await ordinary("GET", "/me/memberOf/microsoft.graph.directoryRole"))).toHaveLength(1);
  expect((await ordinary("DELETE", `${byKey}/members/${alan.id}/$ref`)).status).toBe(204);
  expect(await ordinary("POST", `${byKey}/members/$ref`, reference)).toMatchObject(denied);
});
