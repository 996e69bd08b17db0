import { timingSafeEqual } from "node:crypto";
import type { Request, Response } from "express";
import { hashOf, newSecret } from "./secrets.ts";

/** `__Host-`: only this very host, over TLS, can have set it (RFC 6265bis §4.1.3.2). Browsers count localhost as safe. */
const NAME = "__Host-mcp-browser";

function read(req: Request): string | undefined {
  return new RegExp(`(?:^|;\\s*)${NAME}=([\\w-]{43})(?:;|$)`).exec(req.headers.cookie ?? "")?.[1];
}

/**
 * The mark of this browser, given if it has none. What waits for a person is bound to it, so that nobody else can
 * finish what was begun here, and nobody can be made to finish what somebody else began.
 * @returns what to keep: it does not open anything
 */
export function markBrowser(req: Request, res: Response): string {
  const mark = read(req) ?? newSecret();
  res.cookie(NAME, mark, { secure: true, httpOnly: true, sameSite: "lax", path: "/" });
  return hashOf(mark);
}

/** Is this the browser that was marked? */
export function isMarked(req: Request, marked: string): boolean {
  const mark = read(req);
  return mark !== undefined && timingSafeEqual(Buffer.from(hashOf(mark)), Buffer.from(marked));
}
