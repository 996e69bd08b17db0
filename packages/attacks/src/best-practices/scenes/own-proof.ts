import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeClientCertificate, signed, strangersKey } from "@workshop/entra-emulator";
import { contoso, managedIdentities } from "@workshop/entra-emulator/seed";
import { administrator } from "../../confidential-client/scenes/entra.ts";
import { enter } from "../../confidential-client/scenes/facade.ts";
import type { Lab } from "../../lab.ts";
import { ada, grace, hedy } from "../../people.ts";
import { advertisedEndpoints } from "../../remote/advertised.ts";
import type { Person } from "../../remote/facade-sign-in.ts";
import type { RemoteProcess } from "../../remote/remote.ts";
import { worked } from "./office.ts";
import { startIfItDoes } from "./start-if-it-does.ts";
import { throttled } from "./throttled.ts";

const { remoteServer } = contoso.apps;
const EXCHANGE = "api://AzureADTokenExchange";

/** A tenant with managed identities, in which nobody's server has a secret. */
export function office(lab: Lab) {
  return lab.once("without a secret: tenant", async () => {
    await enter(await throttled(lab), grace); // the control: with its secret the same server serves
    const entra = await lab.startTenant({ managedIdentity: true });
    const administrate = await administrator(lab, entra);
    /** Changes the server's registration. */
    const change = (method: "PATCH" | "POST", path: string, json: unknown) =>
      administrate(method, `/applications/${remoteServer.id}${path}`, json);
    const person = (user: typeof ada): Person => ({
      browser: lab.newBrowser(entra),
      userName: user.userPrincipalName,
      password: user.password,
    });
    return { entra, change, person };
  });
}

type Office = Awaited<ReturnType<typeof office>>;

/** The learner's server with a proof of its own and nothing in AZURE_CLIENT_SECRET. Undefined: it did not start. */
async function start(
  lab: Lab,
  { entra }: Office,
  env: Readonly<Record<string, string>>,
): Promise<RemoteProcess | undefined> {
  const started = await startIfItDoes(lab, { entra, issuer: "facade", env: { AZURE_CLIENT_SECRET: "", ...env } });
  return started && { ...started, endpoints: await advertisedEndpoints(started) };
}

/** Whether somebody can sign in and is known to Graph: both need the server's proof. */
async function serves(at: Office, server: RemoteProcess, user: typeof ada): Promise<boolean> {
  const entered = await enter({ ...at, server }, user).catch(() => undefined);
  return entered !== undefined && worked(await entered.session.call("getUserDetails"));
}

/** One connection that broke must not say that a proof is worth nothing. */
const servesSomebody = async (at: Office, server: RemoteProcess): Promise<boolean> =>
  (await serves(at, server, ada)) || (await serves(at, server, hedy));

/** With a certificate; then the directory forgets that certificate. */
export function byCertificate(lab: Lab) {
  return lab.once("without a secret: certificate", async () => {
    const at = await office(lab);
    const { certificatePem, privateKeyPem, der } = await makeClientCertificate();
    const file = join(await lab.newHome(), "client.pem");
    writeFileSync(file, `${privateKeyPem}\n${certificatePem}\n`, { mode: 0o600 });
    await at.change("PATCH", "", { keyCredentials: [{ type: "AsymmetricX509Cert", usage: "Verify", key: der }] });
    const server = await start(lab, at, { AZURE_CLIENT_CERTIFICATE_PATH: file });
    if (!server) return { started: false } as const;
    const served = await servesSomebody(at, server);
    await at.change("PATCH", "", { keyCredentials: [] });
    const servedAfter = await serves(at, server, grace);
    const secrets = [...privateKeyPem.split("\n").slice(1, 4), "client_assertion", "eyJ"];
    const said = `${server.stderr()}${server.stdout()}`;
    return { started: true, served, servedAfter, leaked: secrets.some((text) => said.includes(text)) } as const;
  });
}

/** What the emulator's tenant is told to believe: a cluster with an issuer of its own. */
async function startCluster(lab: Lab, { change }: Office) {
  const key = await strangersKey();
  const subject = "system:serviceaccount:notes:server";
  const { origin } = await lab.startWebsite((issuer) => ({
    "/.well-known/openid-configuration": { body: JSON.stringify({ issuer, jwks_uri: `${issuer}/keys` }) },
    "/keys": { body: JSON.stringify({ keys: [{ kty: "RSA", use: "sig", kid: key.kid, ...key.publicJwk }] }) },
  }));
  const credential = { name: "cluster", issuer: origin, subject, audiences: [EXCHANGE] };
  await change("POST", "/federatedIdentityCredentials", credential);
  return (): Promise<string> => {
    const now = Math.floor(Date.now() / 1_000);
    const claims = { iss: origin, sub: subject, aud: EXCHANGE, iat: now, nbf: now, exp: now + 600, jti: randomUUID() };
    return signed(key, { alg: "RS256", typ: "JWT", kid: key.kid }, claims);
  };
}

/** With the cluster's token in a file; the file is of no use for a while, and then holds another one. */
export function byTokenFile(lab: Lab) {
  return lab.once("without a secret: token file", async () => {
    const at = await office(lab);
    const newToken = await startCluster(lab, at);
    const file = join(await lab.newHome(), "token");
    writeFileSync(file, `${await newToken()}\n`, { mode: 0o600 });
    const server = await start(lab, at, { AZURE_FEDERATED_TOKEN_FILE: file });
    if (!server) return { started: false } as const;
    const served = await servesSomebody(at, server);
    writeFileSync(file, "of-no-use");
    const during = await serves(at, server, grace);
    writeFileSync(file, await newToken());
    return { started: true, served, during, after: await serves(at, server, grace) } as const;
  });
}

/** With the identity of the machine it runs on. */
export function byIdentity(lab: Lab) {
  return lab.once("without a secret: identity", async () => {
    const at = await office(lab);
    const { entra, change } = at;
    await change("POST", "/federatedIdentityCredentials", {
      name: "host",
      issuer: `${entra.origin}/${contoso.id}/v2.0`,
      subject: managedIdentities.notesHost.principalId,
      audiences: [EXCHANGE],
    });
    const machine = entra.managedIdentity.environment("imds", "notesHost");
    const server = await start(lab, at, {
      ...machine,
      AZURE_CLIENT_ID: remoteServer.appId,
      AZURE_CREDENTIAL: "managed-identity",
    });
    if (!server) return { started: false } as const;
    return { started: true, served: await servesSomebody(at, server) } as const;
  });
}
