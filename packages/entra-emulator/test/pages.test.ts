import { createHash } from "node:crypto";
import { parse } from "node-html-parser";
import { expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { ada, apps, authorizeUrl, grace, person, startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const { entra } = tenant;
const HOSTILE = `"><script>alert(1)</script>'&amp;`;

const path = (changes: Record<string, string> = {}) =>
  authorizeUrl(entra, apps.localServer, changes).slice(entra.origin.length);

test.each<[string, string]>([
  ["login_hint", path({ login_hint: HOSTILE })],
  ["redirect_uri", path({ redirect_uri: HOSTILE })],
  ["client_id", path({ client_id: HOSTILE })],
  ["tenant", `/${encodeURIComponent(HOSTILE)}/oauth2/v2.0/authorize?client_id=x`],
  ["state in form_post", path({ state: HOSTILE, response_mode: "form_post", prompt: "none" })],
  ["scope in form_post", path({ scope: HOSTILE, response_mode: "form_post" })],
  ["any other", path({ other: HOSTILE })],
])("%s is shown as text", async (_, address) => {
  const { text } = await tenant.send(address);
  expect(text).toContain("data-page");
  expect(text).not.toContain("<script>alert");
  expect(text).not.toContain('"><script');
});

test("the one script of form_post is named by its hash, and the target is allowed", async () => {
  const { text, headers } = await tenant.send(path({ response_mode: "form_post", prompt: "none" }));
  const script = /<script>([^<]*)<\/script>/.exec(text)?.[1] ?? "";
  const policy = String(headers["content-security-policy"]);
  expect(policy).toContain(`script-src 'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  expect(policy).toContain("form-action 'self' http://localhost:5999");
  expect(parse(text).querySelector("form button[type=submit]")?.text).toBe("Continue");
});

test("other pages run no script, and their style is named by its hash", async () => {
  const { text, headers } = await tenant.send(path());
  const policy = String(headers["content-security-policy"]);
  expect(policy).not.toContain("script-src");
  const style = /<style>([^<]*)<\/style>/.exec(text)?.[1] ?? "";
  expect(policy).toContain(`style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  expect(text).not.toMatch(/ style="| on\w+="/);
});

test("every page: language, one h1, labels for what is typed, and whose page it is", async () => {
  const device = await tenant.send("/devicelogin");
  const login = await tenant.send(path());
  const password = await tenant.send(path({ login_hint: ada.signInName }));
  const error = await tenant.send(path({ redirect_uri: "http://evil.example" }));
  for (const { text } of [device, login, password, error]) {
    const root = parse(text);
    expect(root.querySelector("html")?.getAttribute("lang")).toBe("en");
    expect(root.querySelectorAll("h1")).toHaveLength(1);
    expect(root.querySelector("meta[name=viewport]")).not.toBeNull();
    expect(text).toContain("Workshop tenant on this machine");
    for (const input of root.querySelectorAll("input").filter((entry) => entry.getAttribute("type") !== "hidden")) {
      expect(root.querySelector(`label[for=${input.getAttribute("id")}]`)).not.toBeNull();
    }
  }
});

const flowOf = (text: string) => /name="flow" value="([^"]+)"/.exec(text)?.[1] ?? "";

function cookieOf(headers: Record<string, string | string[] | undefined>): string {
  return [headers["set-cookie"] ?? []]
    .flat()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

test("a post counts only from our page, in the same browser, for the same request", async () => {
  const page = await tenant.send(path());
  const [flow, cookie] = [flowOf(page.text), cookieOf(page.headers)];
  const fields = { step: "password", login: ada.signInName, passwd: ada.password, flow };
  const ends = async (address: string, changes: Record<string, string>, headers: Record<string, string>) =>
    cookieOf((await tenant.postForm(address, { ...fields, ...changes }, headers)).headers).includes("ESTSAUTH");
  expect(await ends(path(), {}, {})).toBe(false);
  expect(await ends(path(), { flow: "x" }, { cookie })).toBe(false);
  expect(await ends(path({ scope: "Mail.Send" }), {}, { cookie })).toBe(false);
  expect(await ends(path(), {}, { cookie })).toBe(true);
});

test("a consent that was never shown is not given", async () => {
  const page = await tenant.send(path({ scope: "Mail.Send" }));
  const cookie = cookieOf(page.headers);
  const fields = {
    step: "password",
    decision: "accept",
    account: grace.id,
    login: grace.signInName,
    passwd: grace.password,
    flow: flowOf(page.text),
  };
  const answer = await tenant.postForm(path({ scope: "Mail.Send" }), fields, { cookie });
  expect(answer.text).toContain('data-page="sign-in"');
  const after = await tenant
    .browser()
    .signIn(authorizeUrl(entra, apps.localServer, { scope: "Mail.Send" }), person(grace));
  expect(after.pages).toContain("consent");
});

test("signing in gives a new session cookie: a planted one is worth nothing", async () => {
  const page = await tenant.send(path());
  const planted = "planted-session-cookie-value";
  const cookie = `${cookieOf(page.headers)}; ESTSAUTH=${planted}`;
  const { headers } = await tenant.postForm(
    path(),
    { step: "password", login: ada.signInName, passwd: ada.password, flow: flowOf(page.text) },
    { cookie },
  );
  expect(cookieOf(headers)).toContain("ESTSAUTH=");
  expect(cookieOf(headers)).not.toContain(planted);
  const silent = await tenant.send(path({ prompt: "none" }), { headers: { cookie: `ESTSAUTH=${planted}` } });
  expect(String(silent.headers.location)).toContain("login_required");
});

test("a request that comes as a form goes on as one in the address", async () => {
  const query = new URL(authorizeUrl(entra, apps.localServer)).searchParams;
  const { text } = await tenant.postForm(`/${contoso.id}/oauth2/v2.0/authorize`, Object.fromEntries(query));
  expect(parse(text).querySelector("form")?.getAttribute("action")).toContain("client_id=");
});
