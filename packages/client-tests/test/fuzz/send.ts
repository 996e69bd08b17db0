import { once } from "node:events";
import { type ClientRequest, type IncomingMessage, Agent as HttpAgent, request as httpRequest } from "node:http";
import { Agent, request } from "node:https";
import type { OddRequest } from "./odd-request.ts";

/** Milliseconds after which a request without an answer hangs. */
export const PATIENCE = 30_000;
/** Bytes; a body beyond may be cut off before it is whole. */
const TAKEN_WHOLE = 256 * 1024;

const agents = {
  secure: new Agent({ keepAlive: true, maxSockets: 16, rejectUnauthorized: true }),
  plain: new HttpAgent({ keepAlive: true, maxSockets: 16 }),
};

export interface Heard {
  readonly status: number;
  readonly text: string;
}

function open(origin: string, { method, target, headers }: OddRequest, localAddress?: string): ClientRequest {
  const { protocol, port } = new URL(origin);
  const where = { host: "127.0.0.1", port, method, path: target, headers, timeout: PATIENCE, localAddress };
  return protocol === "https:"
    ? request({ ...where, agent: agents.secure, servername: "localhost" })
    : httpRequest({ ...where, agent: agents.plain });
}

async function textOf(answer: IncomingMessage): Promise<string> {
  if (String(answer.headers["content-type"]).startsWith("text/event-stream")) {
    answer.destroy();
    return "";
  }
  const chunks = (await answer.toArray()) as Buffer[];
  return Buffer.concat(chunks).toString("utf8");
}

/** Sends a request as it is. @param localAddress where it comes from @throws Error when no answer comes */
export async function send(origin: string, odd: OddRequest, localAddress?: string): Promise<Heard> {
  const sent = open(origin, odd, localAddress);
  sent.on("timeout", () => sent.destroy(new Error("it hangs")));
  try {
    const response = once(sent, "response") as Promise<[IncomingMessage]>;
    sent.end(odd.body);
    const [answer] = await response;
    return { status: answer.statusCode ?? 0, text: await textOf(answer) };
  } catch (error) {
    // The server closes a connection that nobody uses, perhaps at this moment (Node, `request.reusedSocket`).
    if (sent.reusedSocket && (error as NodeJS.ErrnoException).code === "ECONNRESET")
      return send(origin, odd, localAddress);
    const cutOff = odd.body.length > TAKEN_WHOLE && (error as NodeJS.ErrnoException).code !== undefined;
    if (cutOff) return { status: 413, text: "" };
    throw error;
  }
}

export function closeConnections(): void {
  agents.secure.destroy();
  agents.plain.destroy();
}
