import type { Request, Response } from "router";
import type { Emulator } from "../emulator.ts";
import type { Exchange } from "../recorder/exchange.ts";
import { afterSchema } from "./bodies.ts";
import { ControlError } from "./control-error.ts";

const MOST_LISTENERS = 20;
/** Bytes that may wait for somebody who does not read. */
const MOST_WAITING = 1_000_000;
/** Milliseconds; intermediaries close what is silent for longer. */
const STILL_HERE = 15_000;

function asEvent(exchange: Exchange): string {
  return `event: exchange\nid: ${exchange.id}\ndata: ${JSON.stringify(exchange)}\n\n`;
}

/** A reader who is too slow is cut off: it comes back with `Last-Event-ID` and misses nothing that is still kept. */
function send(res: Response, text: string): void {
  if (res.writableLength > MOST_WAITING) res.destroy();
  else res.write(text);
}

/**
 * The record as it grows, as Server-Sent Events (WHATWG HTML §9.2). Ends with the connection, or with the tenant.
 *
 * @throws ControlError 503 when twenty listen already
 */
export function streamEvents(
  { recorder, feed }: Emulator,
  req: Request,
  res: Response,
  asked: string | undefined,
): void {
  if (feed.listeners >= MOST_LISTENERS)
    throw new ControlError(503, "temporarily_unavailable", `At most ${MOST_LISTENERS} may listen at once.`);
  const seen = req.headers["last-event-id"] ?? asked;
  res.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  if (req.method === "HEAD") return void res.end();
  res.write(": this is the record as it grows\n\n");
  if (seen !== undefined)
    for (const exchange of recorder.exchanges(afterSchema.parse(seen))) send(res, asEvent(exchange));
  const stop = feed.subscribe({
    exchange: (exchange) => send(res, asEvent(exchange)),
    state: () => send(res, "event: state\ndata: {}\n\n"),
  });
  const heartbeat = setInterval(() => send(res, ": still here\n\n"), STILL_HERE).unref();
  res.once("close", () => {
    clearInterval(heartbeat);
    stop();
  });
}
