import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { gzipSync } from "node:zlib";
import express, { type Express, type RequestHandler } from "express";
import { requireLoopbackHost } from "../page/guard.ts";
import { findFile } from "./find-file.ts";

export interface SiteOptions {
  /** Where the built site is, or will be. */
  readonly folder: string;
  /** The local page, whose progress the site shows; its origin without a slash. Absent: the site stands alone. */
  readonly page?: string;
  /** Shown as long as nothing is built. */
  readonly waiting: () => string;
}

const TEXT = new Set([".html", ".js", ".css", ".json", ".svg", ".txt", ".xml"]);

/** Nothing from elsewhere; Docusaurus sets the colours before the first paint with a script in the page. */
function setHeaders(page = ""): RequestHandler {
  const policy = [
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self' ${page}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  return (_request, response, next) => {
    response.set({
      "Content-Security-Policy": policy,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
    });
    next();
  };
}

/** The built site, as any static host would serve it, and one thing more: pages learn where the local page is. */
export function createSiteApp({ folder, page, waiting }: SiteOptions): Express {
  const app = express().disable("x-powered-by");
  app.use(setHeaders(page), requireLoopbackHost);
  app.get("/{*path}", (request, response) => {
    const found = findFile(folder, request.path);
    const file = found ?? findFile(folder, "/404.html");
    if (!file) return void response.type("html").send(waiting());
    // Names of assets carry a hash of what is in them.
    response.set("Cache-Control", request.path.startsWith("/assets/") ? "max-age=31536000, immutable" : "no-cache");
    response.status(found ? 200 : 404).type(extname(file));
    const body = extname(file) === ".html" ? withLocalPage(readFileSync(file, "utf8"), page) : readFileSync(file);
    if (!TEXT.has(extname(file)) || !request.acceptsEncodings("gzip")) return void response.send(body);
    response.set("Content-Encoding", "gzip").vary("Accept-Encoding").send(gzipSync(body));
  });
  return app;
}

function withLocalPage(html: string, page: string | undefined): string {
  return page ? html.replace("</head>", `<meta name="workshop-page" content="${page}"></head>`) : html;
}
