import { describe, expect, test } from "vitest";
import { contoso, fabrikam } from "@workshop/entra-emulator/seed";
import { ada, answerAt, apps, authorizeUrl, person, startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const { entra, browser } = tenant;
const { localServer, remoteServer, mcpClient } = apps;
const url = (changes: Record<string, string | undefined> = {}, app = localServer, alias = contoso.id) =>
  authorizeUrl(entra, app, changes, alias);

describe("where the answer goes", () => {
  test("query adds the slash that an address without path lacks, form_post does not", async () => {
    const own = browser();
    const query = await own.signIn(url(), person(ada));
    expect(query.landedOn).toMatch(/^http:\/\/localhost:5999\/\?code=/);
    const fragment = await own.signIn(url({ response_mode: "fragment" }), person(ada));
    expect(fragment.landedOn).toMatch(/^http:\/\/localhost:5999\/#code=/);
    const posted = await own.signIn(url({ response_mode: "form_post" }), person(ada));
    expect(posted.body).toBe("");
    expect(posted.delivered).toMatchObject({ state: "state-1", code: expect.any(String) });
  });

  test.each([
    ["http://localhost", localServer],
    ["http://localhost:1", localServer],
    ["http://localhost:65535/", localServer],
    ["http://localhost:4444/callback", mcpClient],
    ["http://127.0.0.1:33418", mcpClient],
    ["http://localhost:9999/auth/callback", remoteServer],
  ])("%s is a registered loopback address on any port", async (redirect_uri, app) => {
    const { landedOn } = await browser().signIn(url({ redirect_uri, scope: "openid" }, app), person(ada));
    expect(new URL(landedOn).origin).toBe(new URL(redirect_uri).origin);
    expect(answerAt(landedOn).code).toBeTruthy();
  });

  test("the state comes back without markup", async () => {
    const { landedOn } = await browser().signIn(url({ state: "a<script>b" }), person(ada));
    expect(answerAt(landedOn).state).toBe("ab");
  });

  test("/common serves a multi-tenant application; the tenant is the account's", async () => {
    const result = await browser().signIn(url({}, fabrikam.apps.planner, "common"), person(ada));
    const { code = "" } = answerAt(result.landedOn);
    const answer = await tenant.token(
      {
        grant_type: "authorization_code",
        client_id: fabrikam.apps.planner.appId,
        code,
        redirect_uri: "http://localhost:5999",
      },
      {},
      "common",
    );
    const claims = JSON.parse(
      Buffer.from(String(answer.json.id_token).split(".")[1] ?? "", "base64url").toString(),
    ) as Record<string, unknown>;
    expect(claims).toMatchObject({ tid: contoso.id, oid: ada.id });
  });
});
