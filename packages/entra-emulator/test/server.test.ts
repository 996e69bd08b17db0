import { once } from "node:events";
import { get } from "node:https";
import { type AddressInfo, connect, createServer } from "node:net";
import { Agent, request } from "undici";
import { expect, test } from "vitest";
import { contoso } from "@workshop/entra-emulator/seed";
import { startEntra } from "@workshop/entra-emulator";
import { startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const discovery = `/${contoso.id}/v2.0/.well-known/openid-configuration`;

/** A page of that name, rebound to this machine: the connection is good, the name is not. */
function statusFor(host: string, path: string): Promise<number | undefined> {
  const { port, caCertificate: ca } = tenant.entra;
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, ca, servername: "localhost", path, headers: { host }, agent: false };
    get(options, (answer) => resolve(answer.resume().statusCode)).on("error", reject);
  });
}

test.each([
  "evil.example",
  "localhost.evil.example",
  "localhost@evil.example",
  "[::2]",
  "127.0.0.2",
  "169.254.169.254",
])("a request for the host %j is misdirected", async (host) => {
  expect([400, 421]).toContain(await statusFor(host, discovery));
  expect([400, 421]).toContain(await statusFor(host, "/_emulator/exchanges"));
});

test.each(["localhost", "LOCALHOST:1", "127.0.0.1:8443", "[::1]:8443"])(
  "a request for the host %s is ours",
  async (host) => {
    expect(await statusFor(host, discovery)).toBe(200);
  },
);

test("a configured name is ours, too, and the certificate covers it", async () => {
  const entra = await startEntra({ port: 0, hosts: ["login.example.test"] });
  const dispatcher = new Agent({ connect: { ca: entra.caCertificate, servername: "login.example.test" } });
  const answer = await request(`${entra.origin}${discovery}`, { dispatcher, headers: { host: "login.example.test" } });
  expect(answer.statusCode).toBe(200);
  await answer.body.dump();
  await dispatcher.close();
  await entra.stop();
});

/** 200, or the reason why this machine has no such address. */
async function reach(dispatcher: Agent, host: string): Promise<number | string | undefined> {
  try {
    const answer = await request(`https://${host}:${tenant.entra.port}${discovery}`, { dispatcher });
    await answer.body.dump();
    return answer.statusCode;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
}

test("names resolve either way: IPv4 and, where there is one, IPv6", async () => {
  // A client says "localhost" and is led to one of the two addresses, so that is the name on the certificate it checks.
  // (Node 22 compares "[::1]", brackets and all, with a certificate's addresses.)
  const dispatcher = new Agent({ connect: { ca: tenant.entra.caCertificate, servername: "localhost" } });
  expect(await reach(dispatcher, "127.0.0.1")).toBe(200);
  expect([200, "EADDRNOTAVAIL", "EAFNOSUPPORT", "ENETUNREACH"]).toContain(await reach(dispatcher, "[::1]"));
  await dispatcher.close();
});

test("a taken port is port_in_use, and names the fix", async () => {
  const start = startEntra({ port: tenant.entra.port });
  await expect(start).rejects.toMatchObject({
    name: "EmulatorStartError",
    code: "port_in_use",
    message: expect.stringContaining("--port"),
  });
});

test("a port taken on IPv6 alone is refused, too: localhost may mean either", async () => {
  const stranger = createServer().listen({ port: 0, host: "::1" });
  const [event] = await Promise.race([
    once(stranger, "listening").then(() => ["listening"]),
    once(stranger, "error").then(() => ["error"]),
  ]);
  if (event === "error") return;
  const { port } = stranger.address() as AddressInfo;
  await expect(startEntra({ port })).rejects.toMatchObject({ code: "port_in_use" });
  stranger.close();
});

test("stop twice, with open connections, at once", async () => {
  const entra = await startEntra({ port: 0 });
  const idle = connect(entra.port, "127.0.0.1");
  await once(idle, "connect");
  const closed = once(idle, "close");
  await Promise.all([entra.stop(), entra.stop()]);
  await entra.stop();
  await closed;
  await expect(request(entra.origin)).rejects.toMatchObject({ code: "ECONNREFUSED" });
});

test("pages: policy, no framing, no store, no referrer-bearing resources, cookies out of reach", async () => {
  const query = new URLSearchParams({ client_id: "x", redirect_uri: "y" }).toString();
  const { headers, text } = await tenant.send(`/${contoso.id}/oauth2/v2.0/authorize?${query}`);
  const policy = String(headers["content-security-policy"]);
  for (const rule of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"])
    expect(policy).toContain(rule);
  expect(policy).not.toContain("unsafe");
  expect(headers["cache-control"]).toContain("no-store");
  expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  const device = await tenant.send("/devicelogin");
  for (const cookie of [device.headers["set-cookie"]].flat()) expect(cookie).toMatch(/HttpOnly/);
});

test("discovery is open to web pages, the token endpoint and the control are not", async () => {
  const origin = {
    origin: "https://evil.example",
    "access-control-request-method": "POST",
    "access-control-request-headers": "x-emulator-control",
  };
  const preflight = async (path: string) =>
    (await tenant.send(path, { method: "OPTIONS", headers: origin })).headers["access-control-allow-origin"];
  expect(await preflight(discovery)).toBe("*");
  expect(await preflight(`/${contoso.id}/oauth2/v2.0/token`)).toBeUndefined();
  expect(await preflight("/_emulator/faults")).toBeUndefined();
});

test("no Strict-Transport-Security: browsers would refuse the learner's own http://localhost from then on", async () => {
  for (const path of ["/", discovery, "/v1.0/me", `/${contoso.id}/oauth2/v2.0/token`, "/nothing"]) {
    expect((await tenant.send(path)).headers).not.toHaveProperty("strict-transport-security");
  }
});

test("error_uri leads somewhere, also with nonsense behind it", async () => {
  expect((await tenant.send("/error?code=50011")).text).toContain("redirect URI");
  for (const code of ["1", "__proto__", "", "%3Cscript%3E"])
    expect((await tenant.send(`/error?code=${code}`)).status).toBe(404);
});
