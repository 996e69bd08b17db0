import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { contoso, managedIdentities } from "@workshop/entra-emulator/seed";
import { isRedirected, redirect } from "@workshop/entra-emulator/zero-change/redirect";
import { daemon, startAzureTenant } from "../support/azure-tenant.ts";
import { runProgram } from "../support/run-program.ts";

const entra = await startAzureTenant({ managedIdentity: true });
const stranger = createServer((_req, res) => res.end("a stranger")).listen(0, "127.0.0.1");
await once(stranger, "listening");
afterAll(() => stranger.close());
const RUN = join(import.meta.dirname, "..", "..", "..", "..", "run.mjs");
const LOGIN = "https://login.microsoftonline.com";

const program = {
  TENANT: contoso.id,
  CLIENT_ID: daemon.appId,
  CLIENT_SECRET: daemon.secret ?? "",
  ELSEWHERE: `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`,
};

test("a program for the public cloud runs unchanged: sign-in, Graph, vault and metadata service", async () => {
  const { stdout, stderr, code } = await runProgram("public-cloud.mjs", {
    ...program,
    ...entra.zeroChange.environment(),
  });
  expect([code, stderr.match(/zero-change/g)]).toEqual([0, ["zero-change"]]);
  expect(stderr).toContain(entra.origin);
  expect(JSON.parse(stdout)).toEqual({
    graph: { users: 2, nextLink: expect.stringMatching(/^https:\/\/graph\.microsoft\.com\/v1\.0\/users\?/) },
    issuer: `${LOGIN}/${contoso.id}/v2.0`,
    token_endpoint: `${LOGIN}/${contoso.id}/oauth2/v2.0/token`,
    userinfo_endpoint: "https://graph.microsoft.com/oidc/userinfo",
    vault: {
      value: "hello",
      id: expect.stringMatching(/^https:\/\/contoso-notes\.vault\.azure\.net\/secrets\/greeting\/[0-9a-f]{32}$/),
    },
    metadata: expect.objectContaining({ appid: managedIdentities.notesHost.clientId, aud: "https://vault.azure.net" }),
    elsewhere: ["a stranger", "a stranger"],
  });
});

test("`emulator run` does the same for a tenant that runs elsewhere, and ends as the program ends", async () => {
  const { NODE_OPTIONS: _preload, ...where } = entra.zeroChange.environment();
  const app = join(import.meta.dirname, "..", "programs", "public-cloud.mjs");
  const ran = await runProgram(RUN, { ...program, ...where }, { args: ["emulator", "run", app, "--port", "1"] });
  expect([ran.code, JSON.parse(ran.stdout)]).toEqual([
    0,
    expect.objectContaining({ issuer: `${LOGIN}/${contoso.id}/v2.0` }),
  ]);
  const failed = await runProgram(RUN, { ...where, TENANT: "nowhere" }, { args: ["emulator", "run", app] });
  expect(failed.code).toBe(1);
  expect(await runProgram(RUN, {}, { args: ["emulator", "run"] })).toMatchObject({ code: 2, stdout: "" });
});

test("without the tenant's authority it ends: what is meant for the tenant never goes to Microsoft", async () => {
  const environment = { ...program, ...entra.zeroChange.environment(), ENTRA_EMULATOR_CA: "/nowhere/ca.pem" };
  const { code, stdout, stderr } = await runProgram("public-cloud.mjs", environment);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("/nowhere/ca.pem");
});

test.each([
  ["login.microsoftonline.com", true],
  ["LOGIN.microsoftonline.com", true],
  ["graph.microsoft.com", true],
  ["contoso-notes.vault.azure.net", true],
  ["contoso-notes.vault.localhost", true],
  ["vault.azure.net", false],
  ["a.b.vault.azure.net", false],
  ["graph.microsoft.com.evil.example", false],
  ["evilgraph.microsoft.com", false],
  ["management.azure.com", false],
  ["localhost", false],
])("%s: led to the tenant is %s", (host, led) => {
  expect(isRedirected(host)).toBe(led);
});

test.each(["https://evil.example", "http://localhost:8443", "https://localhost.evil.example", "nonsense"])(
  "secrets are never led off this machine: %s is refused",
  (origin) => {
    expect(() => redirect({ origin, ca: entra.caCertificate })).toThrow(/zero-change/);
  },
);
