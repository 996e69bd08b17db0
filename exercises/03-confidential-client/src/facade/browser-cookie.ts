import type { Request, Response } from "express";
import { newSecret } from "./secrets.ts";

const NAME = "mcp-browser";

function read(req: Request): string | undefined {
  return new RegExp(`(?:^|;\\s*)${NAME}=([\\w-]{43})(?:;|$)`).exec(req.headers.cookie ?? "")?.[1];
}

/** The mark of a browser in which somebody said yes. */
export function markBrowser(req: Request, res: Response): void {
  // TODO 2: which other hosts, pages and scripts can read or set this cookie?
  res.cookie(NAME, read(req) ?? newSecret());
}

/** TODO 2: there is a cookie. Is it the one of the browser that we asked? */
export function isMarked(req: Request): boolean {
  return read(req) !== undefined;
}
