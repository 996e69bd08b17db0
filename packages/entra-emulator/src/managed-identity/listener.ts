import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** Plain HTTP on a free port of this machine: what clients of managed identities expect, and nothing else is served so. */
export async function startIdentityListener(
  handler: RequestListener,
): Promise<{ port: number; stop(): Promise<void> }> {
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000 }, handler);
  server.on("clientError", (_error, socket) => void socket.destroy());
  const port = await new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port: 0, host: "127.0.0.1", exclusive: true }, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port, stop };
}
