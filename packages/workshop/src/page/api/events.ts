import type { RequestHandler } from "express";
import type { Desk } from "../desk.ts";
import { Refusal } from "./refusal.ts";

const MOST_LISTENERS = 20;
/** Milliseconds; intermediaries close what is silent for longer. */
const STILL_HERE = 15_000;

/** Says what changed, as Server-Sent Events (WHATWG HTML §9.2); who hears it asks for it. */
export function streamChanges({ changes }: Desk): RequestHandler {
  return (_request, response) => {
    if (changes.listeners >= MOST_LISTENERS) throw new Refusal(503, "too_many_listeners");
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    response.write(": what changes is said here\n\n");
    const stop = changes.listen((change) => void response.write(`event: ${change}\ndata: {}\n\n`));
    const heartbeat = setInterval(() => response.write(": still here\n\n"), STILL_HERE).unref();
    response.once("close", () => {
      clearInterval(heartbeat);
      stop();
    });
  };
}
