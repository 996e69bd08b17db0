// Unmodified MSAL as a daemon that has no secret. The administrator puts the credential there over Graph.
import type { Configuration } from "@azure/msal-node";
import { decodeJwt } from "jose";
import { describe, expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { administrator } from "../support/administrator.ts";
import { makeClientCertificate } from "@workshop/entra-emulator";
import { API, daemon, startTenant } from "../support/tenant.ts";
import { confidentialClient } from "./clients.ts";
import { startCluster } from "./cluster.ts";

const entra = await startTenant();
const graph = await administrator(entra);
const registration = `/applications/${daemon.id}`;
const own = { scopes: [`${API}/.default`] };
const good = await makeClientCertificate();
const CREDENTIAL = { type: "AsymmetricX509Cert", usage: "Verify", displayName: "CN=notes" };

describe("a certificate", () => {
  test.each([
    ["thumbprintSha256", "sha256"],
    ["thumbprint", "sha1"],
  ] as const)("by its %s", async (name, hash) => {
    await graph.api(registration).patch({ keyCredentials: [{ ...CREDENTIAL, key: good.der }] });
    const clientCertificate = { privateKey: good.privateKeyPem, [name]: good.thumbprint(hash) };
    const result = await confidentialClient(entra, daemon, { clientCertificate }).acquireTokenByClientCredential(own);
    expect(decodeJwt(result?.accessToken ?? "")).toMatchObject({ azp: daemon.appId, azpacr: "2" });
  });

  test("that nobody uploaded is invalid_client AADSTS700027", async () => {
    const stranger = await makeClientCertificate();
    const thumbprintSha256 = stranger.thumbprint("sha256");
    const clientCertificate = { privateKey: stranger.privateKeyPem, thumbprintSha256 };
    const asked = confidentialClient(entra, daemon, { clientCertificate }).acquireTokenByClientCredential(own);
    await expect(asked).rejects.toMatchObject({ errorCode: "invalid_client", errorNo: 700027 });
  });

  test("that was taken away again is refused, too", async () => {
    await graph.api(registration).patch({ keyCredentials: [] });
    const clientCertificate = { privateKey: good.privateKeyPem, thumbprintSha256: good.thumbprint("sha256") };
    const asked = confidentialClient(entra, daemon, { clientCertificate }).acquireTokenByClientCredential(own);
    await expect(asked).rejects.toMatchObject({ errorCode: "invalid_client" });
  });
});

describe("a federated credential", async () => {
  const cluster = await startCluster(good);
  const { issuer, subject } = cluster;

  test("a callback that brings the cluster's token", async () => {
    const credential = { name: "cluster", issuer, subject, audiences: ["api://AzureADTokenExchange"] };
    await graph.api(`${registration}/federatedIdentityCredentials`).post(credential);
    const asked: unknown[] = [];
    const clientAssertion: Configuration["auth"]["clientAssertion"] = ({ tokenEndpoint }) => {
      asked.push(tokenEndpoint);
      return cluster.token();
    };
    const result = await confidentialClient(entra, daemon, { clientAssertion }).acquireTokenByClientCredential(own);
    expect(decodeJwt(result?.accessToken ?? "")).toMatchObject({ azp: daemon.appId, roles: ["Notes.Read.All"] });
    expect(asked).toEqual([`${entra.origin}/${contoso.id}/oauth2/v2.0/token`]);
  });

  test.each([
    [700213, { sub: "system:serviceaccount:notes:other" }],
    [700212, { aud: "api://somebody-else" }],
  ])("AADSTS%i: %j", async (aadsts, claims) => {
    const clientAssertion = () => cluster.token(claims);
    const asked = confidentialClient(entra, daemon, { clientAssertion }).acquireTokenByClientCredential(own);
    await expect(asked).rejects.toMatchObject({ errorNo: aadsts });
  });
});
