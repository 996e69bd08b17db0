// A disk that is full, or a folder that was taken away: the file cannot be written any more.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { contoso, vaults } from "@workshop/entra-emulator/seed";
import { apps, newTokens, startTestTenant } from "./support/tenant.ts";

const root = mkdtempSync(join(tmpdir(), "unwritable-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const folder = join(root, "tenant");
const stateFile = join(folder, "state.json");
const heard: string[] = [];
const tenant = await startTestTenant({ stateFile, warn: (message) => heard.push(message) });

/** Works for root, too, whom no permission stops. */
function takeAway(): void {
  rmSync(folder, { recursive: true });
  writeFileSync(folder, "");
}

function giveBack(): void {
  rmSync(folder);
  mkdirSync(folder);
}

function deviceCode() {
  const fields = { client_id: apps.localServer.appId, scope: "User.Read" };
  return tenant.postForm(`/${contoso.id}/oauth2/v2.0/devicecode`, fields);
}

test("what changes is refused with a clear word, what reads goes on, and it mends by itself", async () => {
  const { access_token: token } = await newTokens(tenant);
  takeAway();
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const { status, json } = await deviceCode();
    expect([status, json.error]).toEqual([503, "temporarily_unavailable"]);
    expect(json.error_description).not.toContain(root);
  }
  expect(heard).toEqual([expect.stringMatching(/state\.json could not be written \(ENOTDIR\)/)]);
  const me = await tenant.send("/v1.0/me", { headers: { authorization: `Bearer ${token}` } });
  expect(me.status).toBe(200);
  giveBack();
  expect((await deviceCode()).status).toBe(200);
  expect(JSON.parse(readFileSync(stateFile, "utf8"))).toHaveProperty("deviceCodes");
});

test("a secret that could not be kept is not acknowledged", async () => {
  const fields = { client_id: apps.daemon.appId, client_secret: apps.daemon.secret ?? "" };
  const scope = "https://vault.azure.net/.default";
  const { json } = await tenant.token({ ...fields, scope, grant_type: "client_credentials" });
  const headers = {
    host: `${vaults.notes.name}.vault.localhost`,
    authorization: `Bearer ${String(json.access_token)}`,
  };
  const path = "/secrets/kept?api-version=2025-07-01";
  const put = () => tenant.send(path, { method: "PUT", headers, body: JSON.stringify({ value: "x" }) });
  takeAway();
  expect((await put()).status).toBe(503);
  giveBack();
  expect((await put()).status).toBe(200);
});
