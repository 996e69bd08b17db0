import { createHash } from "node:crypto";
import Router, { type Request, type Response } from "router";
import type { Emulator } from "../emulator.ts";
import { hostName } from "../http/host.ts";
import { contextOf } from "../http/exchange-context.ts";
import { reply, replyRedirect } from "../http/reply.ts";
import { setHeaders } from "../http/set-headers.ts";
import { unpack } from "./packed.ts";
import { POLICY, PORTAL, portalPage } from "./page.ts";
import { openPortal } from "./portal.ts";

const TYPES: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
};
const YEAR = 31_536_000;

function etagOf(content: string | Buffer): string {
  return `"${createHash("sha256").update(content).digest("base64url").slice(0, 27)}"`;
}

/** The body, or 304 when the browser has it (RFC 9110 §13.1.2). */
function send(res: Response, etag: string, body: string | Buffer): void {
  res.setHeader("etag", etag);
  const same = res.req.headers["if-none-match"]?.split(/\s*,\s*/).some((tag) => tag.replace(/^W\//, "") === etag);
  if (same) res.writeHead(304).end();
  else res.end(res.req.method === "HEAD" ? undefined : body);
}

/** Not recorded: the trace shows what applications and the tenant say to each other, not the files of a page. */
async function sendAsset(emulator: Emulator, req: Request<{ name: string }>, res: Response): Promise<void> {
  const { name } = req.params;
  const content = (await openPortal()).files.get(name);
  if (!content)
    return reply(emulator, res, {
      status: 404,
      json: { error: "not_found", error_description: "There is nothing at this address." },
    });
  const plain = !/\bbr\b/.test(String(req.headers["accept-encoding"]));
  setHeaders(res, {
    "content-type": TYPES[name.split(".").pop() ?? ""] ?? "application/octet-stream",
    "cache-control": `public, max-age=${YEAR}, immutable`,
    vary: "Accept-Encoding",
    ...(plain ? {} : { "content-encoding": "br" }),
  });
  send(res, etagOf(content), plain ? await unpack(content) : content);
}

async function sendPortalPage(emulator: Emulator, req: Request, res: Response): Promise<void> {
  // Its redirect URI is registered for one name only.
  if (hostName(req.headers.host) !== "localhost") return replyRedirect(emulator, res, `${emulator.address}${req.url}`);
  const page = portalPage(await openPortal());
  setHeaders(res, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-cache",
    "content-security-policy": POLICY,
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "same-origin",
  });
  send(res, etagOf(page), page);
}

/** The portal: its files, and its one page at every address below `/portal/`, where the browser's history leads. */
export function portalRoutes(emulator: Emulator): Router.Router {
  const router = Router();
  router.get("/portal", (req, res, next) => {
    if (contextOf(res).path.endsWith("/")) next();
    else replyRedirect(emulator, res, PORTAL);
  });
  router.get("/portal/assets/:name", (req, res) => sendAsset(emulator, req, res));
  router.get(["/portal/", "/portal/*path"], (req, res) => sendPortalPage(emulator, req, res));
  return router;
}
