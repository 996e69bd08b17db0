import { type JWTPayload, decodeJwt } from "jose";
import { describe, expect, test } from "vitest";
import { contoso, fabrikam } from "@workshop/entra-emulator/seed";
import {
  ada,
  answerAt,
  apps,
  authorizeUrl,
  grace,
  linus,
  newCode,
  newTokens,
  person,
  startTestTenant,
} from "./support/tenant.ts";

const tenant = await startTestTenant();
const { origin } = tenant.entra;
const { localServer, remoteServer, mcpClient } = apps;
const API = `api://${remoteServer.appId}`;

describe("what a delegated answer has", () => {
  const claims = (token: string | undefined): JWTPayload => decodeJwt(token ?? "");

  test("only what was asked for", async () => {
    const all = await newTokens(tenant);
    expect(Object.keys(all).sort()).toEqual([
      "access_token",
      "client_info",
      "expires_in",
      "ext_expires_in",
      "id_token",
      "refresh_token",
      "scope",
      "token_type",
    ]);
    const little = await newTokens(tenant, localServer, { scope: "User.Read" });
    expect(little).not.toHaveProperty("id_token");
    expect(little).not.toHaveProperty("refresh_token");
  });

  test("the ID token carries a nonce only if the request did, and names only with profile", async () => {
    const without = claims((await newTokens(tenant)).id_token);
    expect(without).toMatchObject({
      aud: localServer.appId,
      iss: `${origin}/${contoso.id}/v2.0`,
      ver: "2.0",
      oid: ada.id,
      name: ada.displayName,
    });
    expect(without).not.toHaveProperty("nonce");
    expect(claims((await newTokens(tenant, localServer, { nonce: "n-1" })).id_token).nonce).toBe("n-1");
    const bare = claims((await newTokens(tenant, localServer, { scope: "openid" })).id_token);
    for (const name of ["oid", "name", "preferred_username", "email"]) expect(bare).not.toHaveProperty(name);
  });

  test("client_info names the home of a guest, and the tokens the object in this tenant", async () => {
    const answer = await newTokens(tenant, localServer, {}, linus);
    expect(JSON.parse(Buffer.from(answer.client_info ?? "", "base64url").toString())).toEqual({
      uid: fabrikam.users.linus.id,
      utid: fabrikam.id,
    });
    expect(claims(answer.id_token)).toMatchObject({
      oid: linus.id,
      tid: contoso.id,
      idp: `https://sts.windows.net/${fabrikam.id}/`,
      preferred_username: linus.signInName,
    });
  });

  test("sub is pairwise, oid is not", async () => {
    const [one, two] = [
      claims((await newTokens(tenant)).id_token),
      claims((await newTokens(tenant, mcpClient)).id_token),
    ];
    expect(one.oid).toBe(two.oid);
    expect(one.sub).not.toBe(two.sub);
  });

  test("a refresh token works for every consented resource, and the old one stays valid", async () => {
    await newTokens(tenant, mcpClient, { scope: `${API}/mcp.read` });
    const { refresh_token = "" } = await newTokens(tenant, mcpClient);
    expect(refresh_token.length).toBeGreaterThan(1_000);
    const fields = { grant_type: "refresh_token", client_id: mcpClient.appId, refresh_token };
    const other = await tenant.token({ ...fields, scope: `${API}/mcp.read` });
    expect(decodeJwt(String(other.json.access_token)).aud).toBe(remoteServer.appId);
    const same = await tenant.token(fields);
    expect(same.status).toBe(200);
    expect(same.json.refresh_token).not.toBe(refresh_token);
  });

  test("several resources consented at once: the code gives a token for the first", async () => {
    const { access_token = "" } = await newTokens(tenant, mcpClient, { scope: `${API}/mcp.read User.Read` });
    expect(decodeJwt(access_token).aud).toBe(remoteServer.appId);
  });

  test(".default asks for all the registration requires and grants it", async () => {
    const app = remoteServer;
    const redirect_uri = "http://localhost:3001/auth/callback";
    const first = await tenant
      .browser()
      .signIn(
        authorizeUrl(tenant.entra, app, { scope: "https://graph.microsoft.com/.default", redirect_uri }),
        person(grace),
      );
    expect(first.pages).toContain("consent");
    const fields = {
      grant_type: "authorization_code",
      client_id: app.appId,
      client_secret: app.secret ?? "",
      code: answerAt(first.landedOn).code ?? "",
      redirect_uri,
    };
    expect(decodeJwt(String((await tenant.token(fields)).json.access_token)).scp).toBe("User.Read");
  });

  test("a code is long and opaque", async () => {
    expect((await newCode(tenant, localServer)).length).toBeGreaterThan(700);
  });
});
