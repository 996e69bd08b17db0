// Who may change which registration: permissions of the token, roles and ownership of the person.
import { describe, expect, test } from "vitest";
import { appToken, asking, directoryToken, register } from "./support/graph.ts";
import { ada, apps, hedy, linus, newTokens, startTestTenant } from "./support/tenant.ts";

const GRAPH = "00000003-0000-0000-c000-000000000000";
/** Application.ReadWrite.OwnedBy (Learn, graph permissions-reference). */
const OWNED_BY = "18a4783c-866b-4cc7-a460-3d5e5662c884";

const tenant = await startTestTenant();
const ask = asking(tenant, await directoryToken(tenant));

describe("who may", () => {
  test("an ordinary user registers and changes their own, and reads what is not", async () => {
    const own = asking(tenant, await directoryToken(tenant, ada));
    const { json } = await own("POST", "/applications", { displayName: "Ada's" });
    expect((await own("PATCH", `/applications/${String(json.id)}`, { displayName: "Still Ada's" })).status).toBe(204);
    expect((await own("GET", `/applications/${apps.daemon.id}`)).status).toBe(200);
    for (const [method, path, body] of [
      ["PATCH", `/applications/${apps.daemon.id}`, { displayName: "Mine now" }],
      ["DELETE", `/applications/${apps.daemon.id}`, undefined],
      ["POST", `/applications/${apps.daemon.id}/addPassword`, {}],
      [
        "POST",
        `/applications/${apps.daemon.id}/owners/$ref`,
        { "@odata.id": `https://graph.microsoft.com/v1.0/directoryObjects/${ada.id}` },
      ],
    ] as const) {
      const answer = await own(method, path, body);
      expect({ status: answer.status, error: answer.json.error }).toMatchObject({
        status: 403,
        error: { code: "Authorization_RequestDenied" },
      });
    }
  });

  test("who was made an owner may change it, until that is taken back", async () => {
    const { id } = await register(ask);
    const own = asking(tenant, await directoryToken(tenant, ada));
    const reference = { "@odata.id": `https://graph.microsoft.com/v1.0/directoryObjects/${ada.id}` };
    const rename = () => own("PATCH", `/applications/${id}`, { displayName: "Renamed" });
    expect((await rename()).status).toBe(403);
    expect((await ask("POST", `/applications/${id}/owners/$ref`, reference)).status).toBe(204);
    expect((await ask("POST", `/applications/${id}/owners/$ref`, reference)).status).toBe(400);
    expect((await rename()).status).toBe(204);
    expect((await ask("DELETE", `/applications/${id}/owners/${ada.id}/$ref`)).status).toBe(204);
    expect((await rename()).status).toBe(403);
  });

  test("a guest registers nothing", async () => {
    const guest = asking(tenant, await directoryToken(tenant, linus));
    expect((await guest("POST", "/applications", { displayName: "x" })).status).toBe(403);
  });

  test("an application with OwnedBy what it made itself", async () => {
    const { id, appId } = await register(ask);
    const { secretText } = (await ask("POST", `/applications/${id}/addPassword`, {})).json;
    const principal = (await ask("POST", "/servicePrincipals", { appId })).json;
    const graph = (await ask("GET", `/servicePrincipals(appId='${GRAPH}')`)).json;
    const body = { principalId: principal.id, resourceId: graph.id, appRoleId: OWNED_BY };
    expect((await ask("POST", `/servicePrincipals/${String(graph.id)}/appRoleAssignedTo`, body)).status).toBe(201);
    const own = asking(tenant, await appToken(tenant, { appId, secret: String(secretText) }));
    const made = await register(own);
    expect((await own("PATCH", `/applications/${made.id}`, { displayName: "Its own" })).status).toBe(204);
    expect((await own("PATCH", `/applications/${apps.daemon.id}`, { displayName: "Not" })).status).toBe(403);
    expect((await own("GET", `/applications/${made.id}/owners`)).json.value).toMatchObject([{ id: principal.id }]);
  });

  test("an administrator only with the permission", async () => {
    const { access_token = "" } = await newTokens(tenant, apps.localServer, { scope: "User.Read" }, hedy);
    const reading = asking(tenant, access_token);
    expect((await reading("GET", "/me")).status).toBe(200);
    expect((await reading("GET", "/applications")).json.error).toMatchObject({ code: "Authorization_RequestDenied" });
    const other = asking(tenant, await appToken(tenant, apps.daemon));
    expect((await other("GET", "/applications")).status).toBe(403);
    expect((await other("POST", "/applications", { displayName: "x" })).status).toBe(403);
  });
});
