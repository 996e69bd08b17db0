import { brotliDecompressSync } from "node:zlib";
import { parse } from "node-html-parser";
import { Agent, request } from "undici";
import { afterAll, expect, test } from "vitest";
import { startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const dispatcher = new Agent({ connect: { ca: tenant.entra.caCertificate } });
afterAll(() => dispatcher.close());

const page = await tenant.send("/portal/");
const assets = parse(page.text)
  .querySelectorAll("script[src], link[rel=stylesheet]")
  .map((element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "");
const script = assets.find((path) => path.endsWith(".js")) ?? "";

async function compressed(path: string): Promise<{ headers: Record<string, unknown>; bytes: Buffer }> {
  const headers = { "accept-encoding": "gzip, br" };
  const answer = await request(`${tenant.entra.origin}${path}`, { headers, dispatcher });
  return { headers: answer.headers, bytes: Buffer.from(await answer.body.arrayBuffer()) };
}

test("the page runs its own files only, and may be asked for again with its ETag", async () => {
  expect(page.status).toBe(200);
  expect(page.headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
  expect(page.headers["content-security-policy"]).not.toContain("unsafe");
  expect(page.headers["cache-control"]).toBe("no-cache");
  expect(page.text).not.toMatch(/<style|style=|<script[^>]*>[^<]/);

  const again = await tenant.send("/portal/", { headers: { "if-none-match": String(page.headers["etag"]) } });
  expect([again.status, again.text]).toEqual([304, ""]);
});

test("assets are compressed, named by their content, and kept for a year", async () => {
  expect(assets).toHaveLength(2);
  const { headers, bytes } = await compressed(script);
  expect(script).toMatch(/^\/portal\/assets\/portal-[A-Z0-9]{8}\.js$/);
  expect(headers).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "content-encoding": "br",
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
  });

  const plain = await tenant.send(script);
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(plain.text).toBe(brotliDecompressSync(bytes).toString());
});

test.each(["/portal/app-registrations", "/portal/users/some-id"])(
  "%s is the same page: its script finds the way",
  async (path) => {
    expect((await tenant.send(path)).text).toBe(page.text);
  },
);

test.each(["/portal/assets/nothing.js", "/portal/assets/..%2f..%2fpackage.json"])("%s: 404", async (path) => {
  const answer = await tenant.send(path);
  expect([answer.status, answer.json["error"]]).toEqual([404, "not_found"]);
});

test("other names of this machine are led to the one the portal may sign in from", async () => {
  const { port } = tenant.entra;
  const answer = await tenant.send("/portal/users", { headers: { host: `127.0.0.1:${port}` } });
  expect([answer.status, answer.headers["location"]]).toEqual([302, `https://localhost:${port}/portal/users`]);
  expect((await tenant.send("/portal")).headers["location"]).toBe("/portal/");
});
