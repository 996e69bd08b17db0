import { once } from "node:events";
import { createServer } from "node:http";
import { request } from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll } from "vitest";

/**
 * Adds a token to whatever comes: the conformance suite cannot sign in. Host and Origin go on as they came.
 * @returns its origin, and `leadTo`, which says where requests go
 */
export async function startBearerProxy() {
  let [target, token] = [new URL("https://localhost"), ""];
  const server = createServer((req, res) => {
    const { method, url: path, headers } = req;
    const { hostname, port } = target;
    const sent = request(
      { hostname, port, servername: hostname, method, path, headers: { ...headers, authorization: `Bearer ${token}` } },
      (answer) => {
        res.writeHead(answer.statusCode ?? 502, answer.headers);
        res.flushHeaders(); // a stream begins before it has anything to say
        answer.pipe(res);
      },
    );
    sent.on("error", () => res.destroy());
    res.on("close", () => sent.destroy());
    req.pipe(sent);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    leadTo(url: string, accessToken: string) {
      [target, token] = [new URL(url), accessToken];
    },
  };
}
