// Routes that are loaded with their first request are there like all others: listed, and answered under every spelling
// of a request's target.
import { request } from "node:https";
import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { startTestTenant } from "./support/tenant.ts";

const tenant = await startTestTenant();
const { entra } = tenant;

test("the list has what is loaded at the start and what is loaded later", async () => {
  expect(await entra.routes()).toEqual(
    expect.arrayContaining([
      { method: "POST", path: "/:tenant/oauth2/v2.0/token" },
      { method: "GET", path: "/oidc/userinfo" },
      { method: "GET", path: "/v1.0/me" },
      { method: "GET", path: "/secrets/:name/versions" },
    ]),
  );
});

test.each(["/v1.0/me", "/V1.0/me", "/oidc/userinfo", "/v1.0", "/v1.0?$top=1"])("Graph answers at %s", async (path) => {
  const { status, headers } = await tenant.send(path);
  expect(status).toBe(401);
  expect(headers["content-type"]).toBe("application/json; charset=utf-8");
});

test("Graph answers when the target is a whole URL (RFC 9112 §3.2.2)", async () => {
  const asked = request({ port: entra.port, ca: entra.caCertificate, path: `${entra.origin}/v1.0/me` }).end();
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  answer.resume();
  expect(answer.statusCode).toBe(401);
});
