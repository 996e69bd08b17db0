import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeCertificates } from "@workshop/entra-emulator";
import { freePort } from "../src/lab/port.ts";
import { lookAtTls } from "../src/lab/look-at-tls.ts";

let origin = "";
/** A server of yesterday: without it, "refused" could mean that the lab cannot speak these versions. */
const server = createServer({ minVersion: "TLSv1", ciphers: "DEFAULT:@SECLEVEL=0" });
beforeAll(async () => {
  const { certificate, key } = await makeCertificates(["localhost"]);
  server.setSecureContext({ cert: certificate, key, minVersion: "TLSv1", ciphers: "DEFAULT:@SECLEVEL=0" });
  server.listen(0, "localhost");
  await once(server, "listening");
  origin = `https://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

test.each(["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"] as const)("the lab speaks %s", async (version) => {
  expect(await lookAtTls(origin, { min: version, max: version })).toMatchObject({ opened: true, version });
});

test("nobody there is told apart from a version that is refused", async () => {
  expect(await lookAtTls(`https://localhost:${await freePort()}`)).toEqual({ opened: false, why: "ECONNREFUSED" });
});
