import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRemoteJWKSet, customFetch, decodeProtectedHeader, jwtVerify } from "jose";
import { afterAll, expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { type TestTenant, apps, newTokens, startTestTenant } from "./support/tenant.ts";

const keysDirectory = mkdtempSync(join(tmpdir(), "tenant-keys-"));
afterAll(() => rmSync(keysDirectory, { recursive: true, force: true }));
const tenant = await startTestTenant({ keysDirectory });
const { faults } = tenant.entra;
const API = `api://${apps.remoteServer.appId}/mcp.read`;

const published = async (at: TestTenant = tenant): Promise<string[]> => {
  const { json } = await at.send(`/${contoso.id}/discovery/v2.0/keys`);
  return (json.keys as { kid: string }[]).map(({ kid }) => kid);
};
const kidOf = (token = "") => decodeProtectedHeader(token).kid;
const me = async (token: string | undefined, at: TestTenant = tenant) =>
  (await at.send("/v1.0/me", { headers: { authorization: `Bearer ${token}` } })).status;

test("the next key signs, a new one is published, the old one stays good until it is retired; kept over a restart", async () => {
  const [signs, next] = await published();
  const [graph, own] = [await newTokens(tenant), await newTokens(tenant, apps.mcpClient, { scope: API })];
  expect([kidOf(graph.access_token), kidOf(own.access_token)]).toEqual([signs, signs]);

  await faults.rollSigningKey();
  const rolled = await published();
  expect(rolled).toEqual([next, expect.any(String), signs]);
  expect([signs, next]).not.toContain(rolled[1]);
  const fresh = await newTokens(tenant);
  expect([kidOf(fresh.access_token), kidOf(fresh.id_token)]).toEqual([next, next]);
  expect([await me(graph.access_token), await me(fresh.access_token)]).toEqual([200, 200]);

  const again = await startTestTenant({ keysDirectory });
  expect(await published(again)).toEqual(rolled);
  expect(await me(graph.access_token, again)).toBe(200);

  await faults.retireOldKeys();
  expect(await published()).toEqual(rolled.slice(0, 2));
  expect([await me(graph.access_token), await me(fresh.access_token)]).toEqual([401, 200]);
});

test("rolls that come together happen one after another", async () => {
  const before = await published();
  await Promise.all([faults.rollSigningKey(), faults.rollSigningKey()]);
  const after = await published();
  expect(new Set(after).size).toBe(before.length + 2);
  expect(after.slice(-2)).toEqual([before[1], before[0]]);
});

test("a server that caches the key set finds the new key when it meets an unknown kid", async () => {
  const keys = createRemoteJWKSet(new URL(`${tenant.entra.origin}/${contoso.id}/discovery/v2.0/keys`), {
    cooldownDuration: 0,
    // This tenant's keys, and so its authority, are its own: nobody trusts them from the environment.
    [customFetch]: async (url) => Response.json((await tenant.send(new URL(url).pathname)).json),
  });
  const verify = async () =>
    jwtVerify((await newTokens(tenant, apps.mcpClient, { scope: API })).access_token ?? "", keys);
  await verify();
  await faults.rollSigningKey();
  await faults.rollSigningKey();
  await expect(verify()).resolves.toBeDefined();
});
