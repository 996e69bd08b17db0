// A registration made over Graph is one that people sign in to: at once, and after a restart.
import { randomUUID } from "node:crypto";
import { decodeJwt } from "jose";
import { expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { newStateFile, startForTest } from "./support/changed-tenant.ts";
import { declaredScope, directoryToken, graphClient } from "./support/graph.ts";
import { type TestTenant, ada, answerAt, person } from "./support/tenant.ts";

const CALLBACK = "http://localhost:3001/auth/callback";

async function newApi(tenant: TestTenant) {
  const graph = graphClient(tenant, await directoryToken(tenant));
  const made = await graph.api("/applications").post({
    displayName: "Made over Graph",
    web: { redirectUris: [CALLBACK] },
    api: { requestedAccessTokenVersion: 2, oauth2PermissionScopes: [declaredScope(randomUUID(), "mcp.read")] },
  });
  const { id, appId } = made as { id: string; appId: string };
  await graph.api(`/applications/${id}`).patch({ identifierUris: [`api://${appId}`] });
  await graph.api("/servicePrincipals").post({ appId });
  const { secretText } = await graph.api(`/applications/${id}/addPassword`).post({ passwordCredential: {} });
  return { appId, secret: String(secretText) };
}

async function signIn(tenant: TestTenant, { appId, secret }: { appId: string; secret: string }) {
  const scope = `api://${appId}/mcp.read`;
  const fields = { client_id: appId, response_type: "code", redirect_uri: CALLBACK, scope };
  const url = `${tenant.entra.origin}/${contoso.id}/oauth2/v2.0/authorize?${new URLSearchParams(fields).toString()}`;
  const { landedOn, error } = await tenant.browser().signIn(url, person(ada));
  const { code = "" } = error ? {} : answerAt(landedOn);
  const credentials = { client_id: appId, client_secret: secret, redirect_uri: CALLBACK };
  return tenant.token({ grant_type: "authorization_code", ...credentials, code, scope });
}

test("register, sign in, token; the same after a restart; nobody once it is deleted", async () => {
  const stateFile = newStateFile();
  const first = await startForTest({ stateFile });
  const app = await newApi(first);
  const answer = await signIn(first, app);
  expect(decodeJwt(String(answer.json.access_token))).toMatchObject({ aud: app.appId, scp: "mcp.read", ver: "2.0" });
  await first.entra.stop();

  const second = await startForTest({ stateFile });
  expect((await signIn(second, app)).status).toBe(200);
  const graph = graphClient(second, await directoryToken(second));
  await graph.api(`/applications(appId='${app.appId}')`).delete();
  expect((await signIn(second, app)).text).toContain("AADSTS700016");
  await second.entra.stop();

  const third = await startForTest({ stateFile });
  const bin = await graphClient(third, await directoryToken(third))
    .api("/directory/deletedItems/microsoft.graph.application")
    .get();
  expect(bin.value).toMatchObject([{ appId: app.appId }]);
});
