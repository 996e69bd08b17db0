// Where only an administrator may consent: nobody is left waiting, and an administrator can take over.
import { PublicClientApplication } from "@azure/msal-node";
import { parse } from "node-html-parser";
import { expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { answerAt, apps, authorizeUrl, grace, hedy, person, startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const { entra } = tenant;
const scope = "User.Read.All";

test("whoever returns without consent tells the client: access_denied AADSTS65004", async () => {
  const url = authorizeUrl(entra, apps.localServer, { scope });
  const { pages, landedOn } = await tenant.browser().signIn(url, { ...person(grace), decision: "decline" });
  expect(pages).toEqual(["sign-in", "password", "need-admin-approval"]);
  const { error, error_description: text } = answerAt(landedOn);
  expect({ error, text }).toEqual({ error: "access_denied", text: expect.stringContaining("AADSTS65004: ") });
});

test("MSAL hears of it and gives up waiting", async () => {
  const knownAuthorities = [`localhost:${entra.port}`];
  const auth = { clientId: apps.localServer.appId, authority: `${entra.origin}/${contoso.id}`, knownAuthorities };
  const leave = { ...person(grace), decision: "decline" } as const;
  const openBrowser = async (url: string) => void (await tenant.browser().signIn(url, leave));
  const pending = new PublicClientApplication({ auth }).acquireTokenInteractive({ scopes: [scope], openBrowser });
  await expect(pending).rejects.toMatchObject({ errorCode: "access_denied" });
});

test("the page leads to a sign-in with another account, although somebody is signed in", async () => {
  const own = tenant.browser();
  const url = authorizeUrl(entra, apps.localServer, { scope, login_hint: grace.signInName });
  const { body, landedOn } = await own.signIn(url, person(grace));
  const link = parse(body).querySelector("main a")?.getAttribute("href") ?? "";
  const administrator = await own.signIn(new URL(link, landedOn).href, person(hedy));
  expect(administrator.pages).toEqual(["sign-in", "password", "consent"]);
  expect(answerAt(administrator.landedOn).code).toBeTruthy();
});
