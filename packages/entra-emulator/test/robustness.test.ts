import { connect } from "node:tls";
import { expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { apps, startTestTenant } from "./support/tenant.ts";

const heard: string[] = [];
const tenant = await startTestTenant({ warn: (message) => heard.push(message) });
const { appId } = apps.localServer;

const routes = [
  "/",
  `/${contoso.id}/oauth2/v2.0/authorize`,
  `/${contoso.id}/oauth2/v2.0/token`,
  `/${contoso.id}/oauth2/v2.0/devicecode`,
  `/${contoso.id}/oauth2/v2.0/logout`,
  `/${contoso.id}/adminconsent`,
  `/${contoso.id}/v2.0/adminconsent`,
  "/devicelogin",
  "/v1.0/me",
  "/v1.0/users",
  "/v1.0/users/x",
  "/oidc/userinfo",
  "/_emulator/faults",
  "/_emulator/exchanges",
  "/common/discovery/instance",
  `/${contoso.id}/discovery/v2.0/keys`,
  `/${contoso.id}/v2.0/.well-known/openid-configuration`,
  "/__proto__/oauth2/v2.0/token",
  "/constructor/v2.0/.well-known/openid-configuration",
];

const queries = [
  "",
  "?%",
  "?%E0%A4%A=%ZZ",
  "?a=1&a=2&a=3",
  "?__proto__=x&constructor=y&toString=z",
  "?client_id[]=x&client_id[a]=y",
  `?client_id=${appId}&client_id=${appId}`,
  `?client_id=${appId}&redirect_uri=%00&scope=%FF&response_type=code`,
  `?client_id=${appId}&redirect_uri=http://localhost&scope=${"a/".repeat(500)}&response_type=code`,
  `?client_id=${appId}&redirect_uri=http://localhost&scope=%F0%9F%92%A9&response_type=code&state=%0D%0ASet-Cookie:x=1`,
  `?$select=${"x,".repeat(300)}&$top=NaN&$skiptoken=-1`,
];

const form = "application/x-www-form-urlencoded";
const bodies: readonly (readonly [string, string])[] = [
  [form, ""],
  [form, "%"],
  [form, "grant_type=%E0%A4%A"],
  [form, "__proto__=1&grant_type=__proto__&client_id=constructor"],
  [form, `grant_type=authorization_code&client_id=${appId}&code=%00`],
  [form, `grant_type=refresh_token&client_id=${appId}&refresh_token=${"A".repeat(9_000)}`],
  [form, `grant_type=device_code&client_id=${appId}&device_code=__proto__`],
  [form, `grant_type=client_credentials&client_id=${apps.daemon.appId}&client_secret=%FF%FE&scope=/.default`],
  [form, "step=password&flow=x&login=%00&passwd=%00&account=__proto__"],
  [form, "user_code=%F0%9F%92%A9&step=start"],
  [form, Array.from({ length: 3_000 }, (_, index) => `p${index}=1`).join("&")],
  [`${form}; charset=utf-7`, "grant_type=x"],
  ["application/json", "{"],
  ["application/json", '{"__proto__":{"kind":"clear"},"kind":{"kind":1}}'],
  ["application/json", "[".repeat(20_000)],
  ["text/xml", "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>"],
  ["multipart/form-data; boundary=x", "--x\r\n\r\n--x--"],
  ["", "\u0000\u0001"],
];

test("a few hundred malformed requests: never 5xx, never a stack trace, still alive", async () => {
  const control = { "x-emulator-control": "1" };
  const answers: string[] = [];
  const check = async (path: string, options?: Parameters<typeof tenant.send>[1]) => {
    const { status, text } = await tenant.send(path, options);
    if (status >= 500 || /\n\s+at |node_modules|\.ts:\d/.test(text))
      answers.push(`${options?.method ?? "GET"} ${path.slice(0, 80)}: ${status}`);
    return status;
  };
  let count = 0;
  for (const route of routes) {
    for (const query of queries) count += (await check(`${route}${query}`)) > 0 ? 1 : 0;
    for (const [type, body] of bodies) {
      count +=
        (await check(route, { method: "POST", body, headers: { ...control, "content-type": type } })) > 0 ? 1 : 0;
    }
    for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"])
      count += (await check(route, { method })) > 0 ? 1 : 0;
  }
  for (const path of [
    "/%",
    "/%E0%A4%A/oauth2/v2.0/token",
    "//",
    "/..%2f..%2fetc/passwd",
    `/${"a".repeat(5_000)}`,
    "/v1.0/users/%",
    "/v1.0/users/%00",
  ]) {
    count += (await check(path)) > 0 ? 1 : 0;
  }
  expect(answers).toEqual([]);
  expect(heard).toEqual([]);
  expect(count).toBeGreaterThan(500);
  expect((await tenant.send(`/${contoso.id}/v2.0/.well-known/openid-configuration`)).status).toBe(200);
});

test.each(["token", "devicecode", "authorize"])("a huge body at %s is 413", async (endpoint) => {
  const options = { method: "POST", body: "x".repeat(2_000_000), headers: { "content-type": form } };
  const status = await tenant.send(`/${contoso.id}/oauth2/v2.0/${endpoint}`, options).then(
    (answer) => answer.status,
    () => 413,
  );
  expect(status).toBe(413);
});

test("odd headers", async () => {
  for (const headers of [
    { authorization: "Bearer" },
    { authorization: "Bearer ..", cookie: "ESTSAUTH=" },
    { authorization: "Bearer eyJhbGciOiJub25lIn0.e30." },
    { authorization: "Basic %%%", cookie: ";;;=;a" },
    { authorization: `Basic ${Buffer.from("nocolon").toString("base64")}` },
    { "client-request-id": "x".repeat(500), origin: "null" },
  ] satisfies Record<string, string>[]) {
    expect((await tenant.send("/v1.0/me", { headers })).status).toBe(401);
    expect((await tenant.token({ grant_type: "refresh_token", refresh_token: "1" }, headers)).status).toBe(400);
  }
});

test("what is no HTTP is closed, not crashed on", async () => {
  for (const bytes of [
    "GET\r\n\r\n",
    "GET / HTTP/1.1\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
  ]) {
    await new Promise<void>((resolve) => {
      const socket = connect({
        port: tenant.entra.port,
        host: "127.0.0.1",
        servername: "localhost",
        ca: tenant.entra.caCertificate,
      });
      socket.on("secureConnect", () => socket.write(bytes));
      socket.on("data", () => socket.destroy());
      socket.on("error", () => undefined);
      socket.on("close", () => resolve());
    });
  }
  expect((await tenant.send("/")).status).toBe(200);
});
