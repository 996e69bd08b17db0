import { startEntra } from "@workshop/entra-emulator";
import { createBrowser } from "@workshop/entra-emulator/robot";
import { contoso, vaults } from "@workshop/entra-emulator/seed";
import type { Terrain } from "./odd-request.ts";
import { tenantWords as words } from "./tenant-words.ts";

const { daemon, localServer } = contoso.apps;
const { ada, hedy } = contoso.users;
const ADMINISTRATION =
  "User.ReadWrite.All Directory.ReadWrite.All Application.ReadWrite.All AppRoleAssignment.ReadWrite.All DelegatedPermissionGrant.ReadWrite.All AuditLog.Read.All";
const REDIRECT = "http://localhost:5999";

/** All addresses, as the app itself lists them: a new route is tested from its first day. */
async function listRoutes() {
  const entra = await startEntra({
    port: 0,
    managedIdentity: true,
    keysDirectory: process.env.TEST_KEYS_DIRECTORY ?? "",
  });
  const routes = { tenant: await entra.routes(), identity: await entra.managedIdentity.routes() };
  await entra.stop();
  return routes;
}

/** @throws Error when there is none */
async function redeem(origin: string, fields: Record<string, string>): Promise<string> {
  const answer = await fetch(`${origin}/${contoso.id}/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams(fields),
  });
  const { access_token: token } = (await answer.json()) as { access_token?: string };
  if (!token) throw new Error(`No token: ${answer.status}`);
  return token;
}

function appToken(origin: string, resource: string): Promise<string> {
  const credential = { client_id: daemon.appId, client_secret: daemon.secret ?? "" };
  return redeem(origin, { ...credential, grant_type: "client_credentials", scope: `${resource}/.default` });
}

async function userToken(origin: string, ca: string, user: typeof ada, scope: string): Promise<string> {
  const client = { client_id: localServer.appId, redirect_uri: REDIRECT };
  const asked = new URLSearchParams({ ...client, scope, response_type: "code" });
  const { landedOn } = await createBrowser({ caCertificate: ca }).signIn(
    `${origin}/${contoso.id}/oauth2/v2.0/authorize?${asked.toString()}`,
    { userName: user.signInName, password: user.password },
  );
  const code = new URL(landedOn).searchParams.get("code");
  if (!code) throw new Error(`No code for ${scope}: ${landedOn}`);
  return redeem(origin, { ...client, grant_type: "authorization_code", code });
}

const VAULT_PATHS = /^\/(deleted)?(secrets|keys)\b/;
const VAULT = `${vaults.notes.name}.vault`;

/** Where the requests go: every route, under every kind of name, with tokens that open something. */
export async function surveyTerrain(origin: string, ca: string): Promise<{ tenant: Terrain; identity: Terrain }> {
  const routes = await listRoutes();
  const tokens = await Promise.all([
    appToken(origin, "https://graph.microsoft.com"),
    appToken(origin, "https://vault.azure.net"),
    userToken(origin, ca, ada, "User.Read openid"),
    userToken(origin, ca, hedy, ADMINISTRATION),
  ]);
  const vaultNames = [`${VAULT}.localhost`, `${VAULT}.azure.net`];
  const names = ["localhost", "localhost", "127.0.0.1", "login.microsoftonline.com", "graph.microsoft.com"];
  const hosts = [...names, ...names, ...vaultNames, "evil.example", "[::1", ""];
  return {
    tenant: { routes: routes.tenant, hosts, ownHosts: [{ paths: VAULT_PATHS, hosts: vaultNames }], tokens, words },
    identity: {
      routes: routes.identity,
      hosts: ["127.0.0.1", "169.254.169.254", "evil.example"],
      ownHosts: [],
      tokens,
      words,
    },
  };
}
