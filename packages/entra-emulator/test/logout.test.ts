import { expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { ada, answerAt, apps, authorizeUrl, grace, person, startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const { entra } = tenant;
const { localServer } = apps;

async function twoPeople() {
  const browser = tenant.browser();
  const tokens: Record<string, string> = {};
  for (const user of [ada, grace]) {
    const url = authorizeUrl(entra, localServer, { prompt: "login" });
    const { landedOn } = await browser.signIn(url, { ...person(user), pickAnother: true });
    const redeem = {
      grant_type: "authorization_code",
      client_id: localServer.appId,
      redirect_uri: "http://localhost:5999",
    };
    const { json } = await tenant.token({ ...redeem, code: answerAt(landedOn).code ?? "" });
    tokens[user.id] = String(json.id_token);
  }
  const silent = async (user: typeof ada) => {
    const url = authorizeUrl(entra, localServer, { prompt: "none", login_hint: user.signInName });
    return answerAt((await browser.signIn(url, person(user))).landedOn).error;
  };
  const leave = (fields: Record<string, string>) =>
    browser.open(`${entra.origin}/${contoso.id}/oauth2/v2.0/logout?${new URLSearchParams(fields).toString()}`);
  return { tokens, silent, leave };
}

test.each([
  ["logout_hint", () => ({ logout_hint: ada.signInName.toUpperCase() })],
  ["id_token_hint", (tokens: Record<string, string>) => ({ id_token_hint: tokens[ada.id] ?? "" })],
])("%s signs out its own account, and nobody else", async (_, fields) => {
  const { tokens, silent, leave } = await twoPeople();
  expect((await leave(fields(tokens))).body).toContain('data-page="signed-out"');
  expect([await silent(ada), await silent(grace)]).toEqual(["interaction_required", undefined]);
});

test.each([
  ["no hint", {}],
  ["somebody who is not here", { logout_hint: "hedy@contoso.onmicrosoft.com" }],
  ["a hint that is no token", { id_token_hint: "eyJ" }],
])("%s signs out the whole browser", async (_, fields) => {
  const { silent, leave } = await twoPeople();
  await leave(fields);
  expect([await silent(ada), await silent(grace)]).toEqual(["login_required", "login_required"]);
});
