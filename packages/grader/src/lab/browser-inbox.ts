import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** Where the browsers of the servers under test deliver the addresses they were asked to open. */
export interface BrowserInbox {
  /** A private address to deliver to; `deliver` is called once for each URL. */
  addressFor(deliver: (url: string) => void): string;
  stop(): Promise<void>;
}

/** Listens on loopback only; a path nobody was given is answered with 404. */
export async function startBrowserInbox(): Promise<BrowserInbox> {
  const receivers = new Map<string, (url: string) => void>();
  const server = createServer((request, response) => {
    const deliver = receivers.get(request.url ?? "");
    if (!deliver) {
      response.writeHead(404).end();
      return;
    }
    void text(request).then((url) => {
      response.end();
      deliver(url);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    addressFor(deliver) {
      const path = `/${crypto.randomUUID()}`;
      receivers.set(path, deliver);
      return `http://127.0.0.1:${port}${path}`;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
