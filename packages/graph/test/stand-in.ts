import { readFile } from "node:fs/promises";
import { type IncomingHttpHeaders, type RequestListener, type ServerOptions } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { onTestFinished } from "vitest";

export interface StandIn {
  readonly baseUrl: URL;
  /** What arrived, in order. */
  readonly requests: { readonly url: string; readonly method: string; readonly headers: IncomingHttpHeaders }[];
}

/** An https server on this machine that answers as the test says, with a certificate this process trusts. */
export async function startStandIn(answer: RequestListener): Promise<StandIn> {
  const certificate = JSON.parse(
    await readFile(join(process.env["TENANT_KEYS"] ?? "", "stand-in.json"), "utf8"),
  ) as ServerOptions;
  const requests: StandIn["requests"] = [];
  const server = createServer(certificate, (request, response) => {
    requests.push({ url: request.url ?? "", method: request.method ?? "", headers: request.headers });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { baseUrl: new URL(`https://localhost:${(server.address() as AddressInfo).port}`), requests };
}

/** An answer with Graph's error envelope: https://learn.microsoft.com/graph/errors#error-resource-type */
export function refuseWith(status: number, code: string, headers: Record<string, string> = {}): RequestListener {
  const innerError = { date: "2026-01-01T00:00:00", "request-id": "b31c83fd-944c-4663-aa50-5d9ceb367e19" };
  const body = JSON.stringify({ error: { code, message: "canary-body text of Graph", innerError } });
  return (_request, response) =>
    void response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
}

/** An answer with JSON. */
export function answerWith(body: unknown): RequestListener {
  return (_request, response) =>
    void response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
}
