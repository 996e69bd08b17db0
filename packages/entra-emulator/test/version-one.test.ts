// The endpoints without /v2.0, for clients that name a resource where others name scopes.
import { decodeJwt } from "jose";
import { describe, expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { refusal, refused } from "./support/refusal.ts";
import { REDIRECT, ada, answerAt, apps, authorizeUrl, person, startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const { localServer, daemon, remoteServer, legacyApi } = apps;
const GRAPH = "https://graph.microsoft.com";
const own = { grant_type: "client_credentials", client_id: daemon.appId, client_secret: daemon.secret ?? "" };

const old = (fields: Record<string, string>, alias: string = contoso.id) =>
  tenant.postForm(`/${alias}/oauth2/token`, fields);

async function code(changes: Record<string, string | undefined> = {}) {
  const url = authorizeUrl(tenant.entra, localServer, { scope: undefined, resource: GRAPH, ...changes });
  const { landedOn } = await tenant.browser().signIn(url.replace("/oauth2/v2.0/", "/oauth2/"), person(ada));
  return answerAt(landedOn);
}

describe("a person", () => {
  test("signs in for a resource, redeems, and refreshes for it without naming it again", async () => {
    const { code: value = "" } = await code();
    const client = { client_id: localServer.appId };
    const first = await old({
      ...client,
      grant_type: "authorization_code",
      code: value,
      redirect_uri: REDIRECT,
      resource: GRAPH,
    });
    expect(first.status).toBe(200);
    const { access_token: token, id_token: idToken, refresh_token, ...rest } = first.json as Record<string, string>;
    const { exp, nbf, scp, appid } = decodeJwt(token ?? "");
    expect(rest).toMatchObject({
      token_type: "Bearer",
      resource: GRAPH,
      scope: scp,
      expires_on: String(exp),
      not_before: String(nbf),
    });
    expect([typeof rest.expires_in, typeof rest.ext_expires_in]).toEqual(["string", "string"]);
    expect(scp).toContain("User.Read");
    expect(appid).toBe(localServer.appId);
    expect(decodeJwt(idToken ?? "")).toMatchObject({ aud: localServer.appId, oid: ada.id });
    const again = await old({ ...client, grant_type: "refresh_token", refresh_token: refresh_token ?? "" });
    expect(again.status).toBe(200);
    expect(again.json.resource).toBe(GRAPH);
  });

  test("a resource that the registration does not list: AADSTS650057", async () => {
    const url = authorizeUrl(tenant.entra, localServer, {
      scope: undefined,
      resource: `api://${legacyApi.appId}`,
    }).replace("/oauth2/v2.0/", "/oauth2/");
    const { error } = await tenant.browser().signIn(url, person(ada));
    expect(error).toContain("AADSTS650057");
  });
});

describe("an application", () => {
  test.each([GRAPH, `${GRAPH}/`, `api://${remoteServer.appId}`])("gets a token for %s", async (resource) => {
    const { status, json } = await old({ ...own, resource });
    expect(status).toBe(200);
    expect(Object.keys(json).toSorted()).toEqual(
      ["access_token", "expires_in", "expires_on", "ext_expires_in", "not_before", "resource", "token_type"].toSorted(),
    );
    expect(json.resource).toBe(resource);
  });

  test.each<[string, string, number, Record<string, string>, string?]>([
    ["no resource", "invalid_request", 900144, own],
    ["an unknown resource", "invalid_resource", 500011, { ...own, resource: "https://nobody.example" }],
    ["a wrong secret", "invalid_client", 7000215, { ...own, client_secret: "x", resource: GRAPH }],
    ["no such tenant", "invalid_request", 90002, { ...own, resource: GRAPH }, "nowhere.example"],
    ["no grant type", "invalid_request", 900144, { client_id: daemon.appId }],
  ])("%s: %s AADSTS%i", async (_, error, aadsts, fields, alias) =>
    expect(await refusal(old(fields, alias))).toEqual(refused(error, aadsts)),
  );

  test("a doubled parameter, GET, and no tenant", async () => {
    const body = `${new URLSearchParams({ ...own, resource: GRAPH }).toString()}&resource=x`;
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const doubled = await tenant.send(`/${contoso.id}/oauth2/token`, { method: "POST", body, headers });
    expect(doubled.json.error_codes).toEqual([9000411]);
    expect((await tenant.send(`/${contoso.id}/oauth2/token`)).json.error_codes).toEqual([900561]);
    expect(await refusal(tenant.postForm("/oauth2/token", own))).toEqual(refused("invalid_request", 90019));
  });
});
