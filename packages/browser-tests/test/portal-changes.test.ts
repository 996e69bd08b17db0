// Small changes, and what is shown when Graph says no.
import { type Entra, startEntra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { announced, choose, goTo, openPortal, panel, pressButton, shown } from "./portal-page.ts";

const { remoteServer, localServer } = contoso.apps;
const app = `/app-registrations/${remoteServer.appId}`;

let entra: Entra;
let browser: Browser;
let page: Page;

const answer = (name: string) => pressButton(page.locator("fluent-dialog"), name);
const problem = () => page.locator(".problem:focus").innerText();

describe.skipIf(!process.env["WORKSHOP_CHROMIUM"])("changes in the portal", { timeout: 60_000 }, () => {
  beforeAll(async () => {
    entra = await startEntra({ port: 0 });
    browser = await launchChromium();
    page = await openPortal(browser, entra, contoso.users.hedy, `${app}/authentication`);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await entra?.stop();
  });

  test("a link into the portal survives the sign-in", async () => {
    await shown(page, "Notes (remote MCP server) | Authentication");
    expect(new URL(page.url()).pathname).toBe(`/portal${app}/authentication`);
  });

  test("a refused redirect URI: Graph's code and message, and what was typed stays", async () => {
    await pressButton(page, "Add a platform");
    await panel(page).getByLabel("Redirect URI").fill("http://example.com/callback");
    await pressButton(panel(page), "Configure");

    expect(await problem()).toMatch(/Request_BadRequest|InvalidReplyUrl|reply/i);
    expect(await panel(page).getByLabel("Redirect URI").inputValue()).toBe("http://example.com/callback");
    await pressButton(panel(page), "Cancel");
  });

  test("redirect URIs and settings of Authentication", async () => {
    await pressButton(page, "Add a platform");
    await choose(panel(page), "Mobile and desktop applications");
    await panel(page).getByLabel("Redirect URI").fill("http://localhost");
    await pressButton(panel(page), "Configure");
    await announced(page, "Mobile and desktop applications was configured");
    await pressButton(page, "Remove https://localhost:3001/auth/callback");
    await announced(page, "was removed");
    await page.getByLabel("Allow public client flows").selectOption("Yes");
    await choose(page, "ID tokens");
    await pressButton(page, "Save");
    await announced(page, "The settings were saved");

    await goTo(page, `${app}/manifest`);
    const manifest: unknown = JSON.parse(await page.getByLabel("Microsoft Graph App Manifest").inputValue());
    expect(manifest).toMatchObject({
      isFallbackPublicClient: true,
      publicClient: { redirectUris: ["http://localhost"] },
      web: {
        redirectUris: ["http://localhost:3001/auth/callback"],
        implicitGrantSettings: { enableIdTokenIssuance: true, enableAccessTokenIssuance: false },
      },
    });
  });

  test("the manifest refuses what nobody may change, and keeps the text", async () => {
    const editor = page.getByLabel("Microsoft Graph App Manifest");
    await editor.fill((await editor.inputValue()).replace(remoteServer.appId, localServer.appId));
    await pressButton(page, "Save");

    expect(await problem()).toContain("cannot change appId");
    expect(await editor.inputValue()).toContain(localServer.appId);
  });

  test("a certificate, and a federated credential; the tabs answer to the arrow keys", async () => {
    await goTo(page, `${app}/certificates-and-secrets`);
    await page.getByRole("tab", { name: "Client secrets" }).focus();
    await page.keyboard.press("ArrowLeft");
    await pressButton(page, "Upload certificate");
    const file = { name: "ca.pem", mimeType: "application/x-pem-file", buffer: Buffer.from(entra.caCertificate) };
    await panel(page).getByLabel("Certificate (public key)").setInputFiles(file);
    await pressButton(panel(page), "Add");
    await announced(page, "The certificate was added");

    await page.getByRole("tab", { name: "Certificates (1)" }).focus();
    await page.keyboard.press("End");
    await pressButton(page, "Add credential");
    const form = panel(page);
    await form.getByLabel("Issuer").fill("https://token.actions.githubusercontent.com");
    await form.getByLabel("Subject identifier").fill("repo:contoso/notes:environment:production");
    await form.getByLabel("Name").fill("github");
    await pressButton(form, "Add");
    await announced(page, "The federated credential was added");
    await pressButton(page, "Delete the credential github");
    await answer("Delete");
    await announced(page, "The federated credential was deleted");
  });

  test("optional claims and the groups claim", async () => {
    await goTo(page, `${app}/token-configuration`);
    await pressButton(page, "Add optional claim");
    await choose(panel(page), "Access");
    await choose(panel(page), /^email/);
    await pressButton(panel(page), "Add");
    await announced(page, "The optional claims were added");
    expect(await page.getByRole("row", { name: /^email/ }).innerText()).toContain("Access");
    await pressButton(page, "Edit groups claim");
    await choose(panel(page), "Security groups");
    await pressButton(panel(page), "Save");
    await announced(page, "The groups claim was saved");
  });

  test("a scope and an app role are disabled and deleted in one go", async () => {
    await goTo(page, `${app}/expose-an-api`);
    await pressButton(page, "Delete the scope mcp.write");
    await answer("Delete");
    await announced(page, "The scope mcp.write was deleted");
    await goTo(page, `${app}/app-roles`);
    await pressButton(page, "Disable the app role Notes.Read.All");
    await announced(page, "was disabled");
    await pressButton(page, "Delete the app role Notes.Read.All");
    await answer("Delete");
    await announced(page, "The app role Notes.Read.All was deleted");
  });

  test("owners, members of a group, sessions of a user", async () => {
    await goTo(page, `${app}/owners`);
    await pressButton(page, "Add owners");
    await panel(page).getByLabel("User").selectOption(contoso.users.grace.id);
    await pressButton(panel(page), "Select");
    await announced(page, "The owner was added");
    await goTo(page, `/groups/${contoso.groups.finance.id}`);
    await pressButton(page, "Remove the member Grace Hopper");
    await announced(page, "Grace Hopper is no member any more");
    await goTo(page, `/users/${contoso.users.ada.id}`);
    await pressButton(page, "Revoke sessions");
    await answer("Yes");
    await announced(page, "The sessions of Ada Lovelace were revoked");
  });

  test("who may not, hears so: code, message, and what to do", async () => {
    const other = await openPortal(
      browser,
      entra,
      contoso.users.alan,
      `/app-registrations/${localServer.appId}/overview`,
    );
    await pressButton(other, "Delete");
    await pressButton(other.locator("fluent-dialog"), "Delete");
    const said = await other.locator(".problem:focus").innerText();

    expect(said).toContain("Authorization_RequestDenied");
    expect(said).toContain("Sign in as an administrator");
    await other.context().close();
  });

  test("a tenant that went away: said so, and nothing typed is lost", async () => {
    await goTo(page, "/app-registrations/new");
    await page.getByLabel("Name").fill("Written for nothing?");
    await page.route("**/v1.0/applications", (route) => route.abort());
    await pressButton(page, "Register");

    expect(await problem()).toContain("The tenant did not answer");
    expect(await page.getByLabel("Name").inputValue()).toBe("Written for nothing?");
    await page.unroute("**/v1.0/applications");
  });
});
