import { createBrowser } from "@workshop/entra-emulator/robot";
import { contoso } from "@workshop/entra-emulator/seed";
import { request } from "undici";
import { FORM, type Target } from "./server.ts";
import type { ServerProcess } from "./server-process.ts";

const { localServer } = contoso.apps;
const { ada } = contoso.users;
const CLIENT = {
  client_id: localServer.appId,
  redirect_uri: "http://localhost:53129",
  scope: "openid profile offline_access User.Read",
};

async function signIn(tenant: string, ca: string): Promise<string> {
  const query = new URLSearchParams({ ...CLIENT, response_type: "code" });
  const { landedOn } = await createBrowser({ caCertificate: ca }).signIn(
    `${tenant}/${contoso.id}/oauth2/v2.0/authorize?${query.toString()}`,
    { userName: ada.signInName, password: ada.password },
  );
  return new URL(landedOn).searchParams.get("code") ?? "";
}

/**
 * What takes a person: Ada signs in once; her refresh token and her access token are then used again and again. She
 * does so in this process, so that the server's own figures are the server's.
 */
export async function signedInTargets({ tenant, ca = "", agent }: ServerProcess): Promise<readonly Target[]> {
  if (tenant === undefined) return [];
  const post = { url: `${tenant}/${contoso.id}/oauth2/v2.0/token`, method: "POST", headers: FORM } as const;
  const code = new URLSearchParams({ ...CLIENT, grant_type: "authorization_code", code: await signIn(tenant, ca) });
  const answer = await request(post.url, { ...post, body: code.toString(), dispatcher: agent });
  const { access_token = "", refresh_token = "" } = (await answer.body.json()) as Record<string, string>;
  const refresh = new URLSearchParams({ ...CLIENT, grant_type: "refresh_token", refresh_token });
  const headers = { authorization: `Bearer ${access_token}` };
  return [
    { ...post, name: "refresh: two tokens", body: refresh.toString(), expects: "id_token" },
    { name: "Graph /me", url: `${tenant}/v1.0/me`, method: "GET", headers, expects: "userPrincipalName" },
  ];
}
