import { text } from "node:stream/consumers";
import { connect } from "node:tls";
import { afterAll, expect, test } from "vitest";
import { makeCertificates } from "@workshop/entra-emulator";
import { startServer } from "../src/http/server.ts";

const certificates = await makeCertificates([]);
const patience = { headersTimeout: 50, requestTimeout: 100, connectionsCheckingInterval: 20 };
const server = await startServer((_req, res) => void res.end("well"), certificates, 0, patience);
afterAll(() => server.stop());

/** All that comes back on a connection on which this is sent, and no more. */
function hears(sent: string): Promise<string> {
  const socket = connect({ port: server.port, host: "127.0.0.1", rejectUnauthorized: false });
  socket.write(sent);
  return text(socket);
}

test("a request that does not come, or not to its end, is one that took too long", async () => {
  expect(await hears("")).toMatch(/^HTTP\/1\.1 408 /);
  expect(await hears("GET / HTTP/1.1\r\nHost: local")).toMatch(/^HTTP\/1\.1 408 /);
});

test("what is no request is a bad one", async () => {
  expect(await hears("well?\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
});

test("one that comes in time is answered", async () => {
  expect(await hears("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).toMatch(/^HTTP\/1\.1 200 /);
});
