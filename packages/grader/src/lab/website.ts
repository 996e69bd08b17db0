import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Page, Website } from "@workshop/attacks";
import { readTenantCertificate } from "./server-certificate.ts";

/** A website that a server under test can be sent to, with the certificate that the tenants of this machine have. */
export async function startWebsite(keysDirectory: string, pages: (origin: string) => Readonly<Record<string, Page>>) {
  const { certificate, key } = readTenantCertificate(keysDirectory);
  const visits: string[] = [];
  let connections = 0;
  const server = createServer({ cert: certificate, key }, ({ url = "/" }, answer) => {
    visits.push(url);
    const {
      status = 200,
      headers = { "content-type": "application/json" },
      body = "",
    } = pages(origin)[url] ?? { status: 404 };
    answer.writeHead(status, headers).end(body);
  });
  server.on("connection", () => (connections += 1)).on("tlsClientError", () => undefined);
  server.listen(0, "localhost");
  await once(server, "listening");
  const origin = `https://localhost:${(server.address() as AddressInfo).port}`;
  const website: Website & { stop(): Promise<void> } = {
    origin,
    visits,
    connections: () => connections,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
  return website;
}
