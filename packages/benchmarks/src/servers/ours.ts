import { startEntra } from "@workshop/entra-emulator";
import { createBrowser } from "@workshop/entra-emulator/robot";
import { contoso } from "@workshop/entra-emulator/seed";
import { FORM, type Ready, type Target } from "../server.ts";
import { Agent, request } from "undici";

const GRAPH = "https://graph.microsoft.com";
const { daemon, localServer } = contoso.apps;
const { ada } = contoso.users;
const REDIRECT = "http://localhost:53129";

/** This repository's tenant, in memory, over HTTPS, with the secret really checked. */
export async function startOurs(): Promise<Ready> {
  const entra = await startEntra({ port: 0 });
  const token = `${entra.origin}/${contoso.id}/oauth2/v2.0/token`;
  const post = (name: string, form: Record<string, string>, expects: string): Target => {
    const body = new URLSearchParams(form).toString();
    return { name, url: token, method: "POST", headers: FORM, body, expects };
  };
  const credentials = { grant_type: "client_credentials", client_id: daemon.appId, client_secret: daemon.secret ?? "" };
  return {
    kind: "ready",
    discovery: `${entra.origin}/${contoso.id}/v2.0/.well-known/openid-configuration`,
    ca: entra.caCertificate,
    targets: [
      post("client credentials", { ...credentials, scope: `${GRAPH}/.default` }, "access_token"),
      ...(await delegated(entra.origin, entra.caCertificate, token, post)),
    ],
  };
}

/** Ada signs in once; her refresh token and her access token are then used again and again. */
async function delegated(
  origin: string,
  ca: string,
  token: string,
  post: (name: string, form: Record<string, string>, expects: string) => Target,
): Promise<Target[]> {
  const scope = "openid profile offline_access User.Read";
  const client = { client_id: localServer.appId, redirect_uri: REDIRECT, scope };
  const query = new URLSearchParams({ ...client, response_type: "code" });
  const person = { userName: ada.signInName, password: ada.password };
  const url = `${origin}/${contoso.id}/oauth2/v2.0/authorize?${query.toString()}`;
  const { landedOn } = await createBrowser({ caCertificate: ca }).signIn(url, person);
  const code = new URL(landedOn).searchParams.get("code") ?? "";
  const answer = await request(token, {
    method: "POST",
    headers: FORM,
    body: new URLSearchParams({ ...client, grant_type: "authorization_code", code }).toString(),
    dispatcher: new Agent({ connect: { ca } }),
  });
  const { access_token = "", refresh_token = "" } = (await answer.body.json()) as Record<string, string>;
  const refresh = { grant_type: "refresh_token", client_id: localServer.appId, scope, refresh_token };
  const headers = { authorization: `Bearer ${access_token}` };
  return [
    post("refresh: two tokens", refresh, "id_token"),
    { name: "Graph /me", url: `${origin}/v1.0/me`, method: "GET", headers, expects: "userPrincipalName" },
  ];
}
