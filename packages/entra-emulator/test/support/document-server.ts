import { readFileSync } from "node:fs";
import { type Server, createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll } from "vitest";

interface Published {
  status?: number;
  body: string;
  headers?: Record<string, string>;
}

export interface DocumentServer {
  readonly origin: string;
  /** What it answers from now on, where no page of its own is. */
  answer: Published;
  readonly pages: Record<string, Published>;
  readonly asked: string[];
}

/** An https server on this machine that publishes documents. */
export async function startDocumentServer(): Promise<DocumentServer> {
  const keys = join(process.env.TEST_KEYS_DIRECTORY ?? "", "tls.json");
  const { certificate, key } = JSON.parse(readFileSync(keys, "utf8")) as { certificate: string; key: string };
  const state: DocumentServer = { origin: "", answer: { body: "{}" }, pages: {}, asked: [] };
  const server: Server = createServer({ cert: certificate, key }, (req, res) => {
    state.asked.push(req.url ?? "");
    const { status = 200, body, headers = {} } = state.pages[req.url ?? ""] ?? state.answer;
    res.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => void server.close());
  return Object.assign(state, { origin: `https://localhost:${(server.address() as AddressInfo).port}` });
}
