import type { Request, Response } from "express";
import { hashOf, newSecret } from "./secrets.ts";

const NAME = "mcp-browser";

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
  // TODO 2: which other hosts, pages and scripts can read or set this cookie?
  res.cookie(NAME, mark);
  return hashOf(mark);
}

/** Is this the browser that was marked? */
export function isMarked(req: Request, marked: string): boolean {
  // TODO 2: there is a mark. Is it this one?
  return marked !== "" && read(req) !== undefined;
}
