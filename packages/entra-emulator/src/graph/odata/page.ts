import { GraphError } from "../graph-error.ts";

/** What comes without `$top`, and the most that `$top` may say (Learn, graph paging). */
const PAGE = 100;
const LARGEST_PAGE = 999;

/** @throws GraphError 400 Request_BadRequest unless from 1 to 999 */
export function readTop(text: string | undefined): number {
  if (text === undefined) return PAGE;
  const size = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (size >= 1 && size <= LARGEST_PAGE) return size;
  throw new GraphError(
    400,
    "Request_BadRequest",
    `Invalid page size specified: '${text.slice(0, 20)}'. Must be between 1 and 999 inclusive.`,
  );
}

/** The place where the next page starts, in a form that nobody counts on. */
export function skipToken(from: number): string {
  return Buffer.from(`workshop:${from}`).toString("base64url");
}

/** @throws GraphError 400 Request_BadRequest for a token that is not ours */
export function readSkipToken(token: string | undefined): number {
  if (token === undefined) return 0;
  const from = /^workshop:(\d{1,9})$/.exec(Buffer.from(token, "base64url").toString("utf8"))?.[1];
  if (from === undefined) throw new GraphError(400, "Request_BadRequest", "The $skiptoken is not valid.");
  return Number(from);
}
