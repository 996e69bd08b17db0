import type { Request, Response } from "router";
import { contextOf } from "./exchange-context.ts";
import { readParams } from "./params.ts";

const LARGEST_BODY = 256 * 1024;

/** The body is larger than any request of ours. */
export class BodyTooLarge extends Error {
  readonly code = "body_too_large";
}

/** The caller left in the middle of the body: nobody waits for an answer. */
export class RequestAborted extends Error {
  readonly code = "request_aborted";
}

/** By events: an async iterator costs more than the whole rest of a small request's way in. */
function readText(req: Request): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= LARGEST_BODY) return void chunks.push(chunk);
      req.pause();
      return reject(new BodyTooLarge("The request body is too large"));
    });
    req.once("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    req.once("error", (error) => reject(new RequestAborted("The caller left", { cause: error })));
  });
}

/**
 * Reads the body once. A form goes to `form`; anything else stays text, so that a JSON body at the token endpoint
 * reads as a form without parameters.
 *
 * @throws BodyTooLarge, RequestAborted
 */
export async function readBody(req: Request, res: Response): Promise<void> {
  if (req.method === "GET" || req.method === "HEAD") return;
  const context = contextOf(res);
  const text = await readText(req);
  if (/^application\/x-www-form-urlencoded(\s*;|\s*$)/i.test(req.headers["content-type"] ?? ""))
    context.form = readParams(text);
  else context.rawBody = text;
}
