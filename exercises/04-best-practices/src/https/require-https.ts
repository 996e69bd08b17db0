import type { RequestHandler } from "express";
import type { Config } from "../config.ts";

/** What every request and every answer has to be so that nobody listens in. */
export function requireHttps({ baseUrl }: Config): RequestHandler[] {
  // TODO 1: whoever comes over http is sent to https. What did the request carry? And does the browser come over http again tomorrow?
  const toHttps: RequestHandler = (req, res, next) =>
    req.secure ? next() : res.redirect(301, new URL(req.originalUrl, baseUrl).href);
  return baseUrl.protocol === "https:" ? [toHttps] : [];
}
