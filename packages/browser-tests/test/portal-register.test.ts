// What exercise 1 asks for, as a learner does it: by the words of the real portal, with the keyboard alone.
import { type Entra, startEntra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { announced, choose, openPortal, panel, pressButton, shown } from "./portal-page.ts";

const CALLBACK = "http://localhost:3001/auth/callback";

let entra: Entra;
let browser: Browser;
let page: Page;

async function openBlade(name: string): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name, exact: true }).press("Enter");
  await shown(page, name);
}

/** The value beside a name in the Essentials. */
function essential(name: string): Promise<string> {
  return page
    .locator(".essentials > div", { has: page.getByText(name, { exact: true }) })
    .locator("dd > :first-child")
    .innerText();
}

describe.skipIf(!process.env["WORKSHOP_CHROMIUM"])("the remote server's app in the portal", { timeout: 60_000 }, () => {
  let appId = "";
  let secret = "";

  beforeAll(async () => {
    entra = await startEntra({ port: 0 });
    browser = await launchChromium();
    page = await openPortal(browser, entra, contoso.users.hedy);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await entra?.stop();
  });

  test("New registration: name, account types, Web redirect URI", async () => {
    await pressButton(page, "New registration");
    await shown(page, "Register an application");
    await page.getByLabel("Name").fill("Notes remote server");
    await page.getByLabel("Select a platform").selectOption("Web");
    await page.getByLabel("Redirect URI", { exact: true }).fill(CALLBACK);
    await page.keyboard.press("Enter");
    await shown(page, "Notes remote server");
    await announced(page, "was created");
    appId = await essential("Application (client) ID");

    expect(appId).toMatch(/^[0-9a-f-]{36}$/);
    expect(await essential("Supported account types")).toBe("My organization only");
    expect(await essential("Redirect URIs")).toBe("1 web, 0 spa, 0 public client");
  });

  test("Certificates & secrets: a secret of 180 days, whose value is shown once", async () => {
    await openBlade("Certificates & secrets");
    await pressButton(page, "New client secret");
    await panel(page).getByLabel("Description").fill("exercise 1");
    await pressButton(panel(page), "Add");
    await announced(page, "client secret was added");
    await pressButton(page, "Copy Value");
    await announced(page, "Copied: Value");
    secret = await page.evaluate("navigator.clipboard.readText()");
    expect(secret).toHaveLength(40);

    await openBlade("Authentication");
    await openBlade("Certificates & secrets");
    expect(await page.locator("main").innerText()).not.toContain(secret);
  });

  test("API permissions: User.Read, with admin consent", async () => {
    await openBlade("API permissions");
    await pressButton(page, "Add a permission");
    await panel(page).getByLabel("Select permissions").fill("User.Read");
    await choose(panel(page), /^User\.Read Sign/);
    await pressButton(panel(page), "Add permissions");
    await announced(page, "The permissions were added");
    await pressButton(page, "Grant admin consent for Contoso");
    await pressButton(page.locator("fluent-dialog"), "Yes");
    await announced(page, "Consent was granted");

    expect(await page.getByRole("row", { name: "User.Read" }).innerText()).toContain("Granted for Contoso");
  });

  test("Expose an API: the proposed URI and the scope mcp.read", async () => {
    await openBlade("Expose an API");
    await pressButton(page, "Add the Application ID URI");
    await expect.poll(() => panel(page).getByRole("textbox").inputValue()).toBe(`api://${appId}`);
    await pressButton(panel(page), "Save");
    await announced(page, "Application ID URI was saved");
    await pressButton(page, "Add a scope");
    const form = panel(page);
    await form.getByLabel("Scope name").fill("mcp.read");
    await choose(form, "Admins and users");
    await form.getByLabel("Admin consent display name").fill("Read your notes");
    await form.getByLabel("Admin consent description").fill("Allows the app to read your notes.");
    await pressButton(form, "Add scope");
    await announced(page, "The scope mcp.read was saved");

    expect(await page.getByRole("row", { name: "mcp.read" }).innerText()).toContain(`api://${appId}/mcp.read`);
  });

  test("Manifest: version 2 tokens", async () => {
    await openBlade("Manifest");
    const editor = page.getByLabel("Microsoft Graph App Manifest");
    const text = await editor.inputValue();
    await editor.fill(text.replace('"requestedAccessTokenVersion": null', '"requestedAccessTokenVersion": 2'));
    await pressButton(page, "Save");
    await announced(page, "The manifest was saved");

    expect(JSON.parse(await editor.inputValue())).toMatchObject({ api: { requestedAccessTokenVersion: 2 } });
  });

  test("App roles: Notes.Admin, for users; Ada gets it, and assignment is required", async () => {
    await openBlade("App roles");
    await pressButton(page, "Create app role");
    const form = panel(page);
    await form.getByLabel("Display name").fill("Notes administrator");
    await form.getByLabel("Value").fill("Notes.Admin");
    await form.getByLabel("Description").fill("Administers the notes of everybody");
    await pressButton(form, "Apply");
    await announced(page, "The app role Notes.Admin was saved");

    await page.getByRole("link", { name: "Enterprise applications | Users and groups" }).press("Enter");
    await shown(page, "Users and groups");
    await pressButton(page, "Add user/group");
    await panel(page).getByLabel("Users and groups", { exact: true }).selectOption(contoso.users.ada.id);
    await panel(page).getByLabel("Select a role").selectOption("Notes administrator");
    await pressButton(panel(page), "Assign");
    await announced(page, "The assignment was added");
    expect(await page.getByRole("row", { name: "Ada Lovelace" }).innerText()).toContain("Notes administrator");

    await openBlade("Properties");
    await choose(page.getByRole("group", { name: "Assignment required?" }), "Yes");
    await pressButton(page, "Save");
    await announced(page, "The properties were saved");
  });

  test("the tenant gives a token to the application made of clicks", async () => {
    const answer = await page.request.post(`${entra.origin}/${contoso.id}/oauth2/v2.0/token`, {
      form: {
        grant_type: "client_credentials",
        client_id: appId,
        client_secret: secret,
        scope: "https://graph.microsoft.com/.default",
      },
    });
    expect(answer.status()).toBe(200);
  });

  test("Sign-in logs show it", async () => {
    await page.getByRole("navigation").getByRole("link", { name: "Sign-in logs" }).press("Enter");
    await shown(page, "Sign-in logs");
    await page.getByLabel("User").fill("hedy");
    await page.locator("tbody button").first().press("Enter");
    await page.locator("#sign-in-details h2:focus").waitFor();

    expect(await essential("Username")).toBe(contoso.users.hedy.userPrincipalName);
  });

  test("Delete: gone from the list, and it can be restored", async () => {
    await page.getByRole("navigation").getByRole("link", { name: "App registrations" }).press("Enter");
    await shown(page, "App registrations");
    await page.getByRole("tab", { name: "Owned applications" }).press("Enter");
    await page.getByRole("link", { name: "Notes remote server", exact: true }).press("Enter");
    await shown(page, "Notes remote server");
    await pressButton(page, "Delete");
    await pressButton(page.locator("fluent-dialog"), "Delete");
    await announced(page, "was deleted");
    await shown(page, "App registrations");

    expect(await page.getByRole("link", { name: "Notes remote server", exact: true }).count()).toBe(0);

    await page.getByRole("tab", { name: "Deleted applications" }).press("Enter");
    await pressButton(page, "Restore Notes remote server");
    await announced(page, "Notes remote server was restored");
  });
});
