import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Request, Response } from "express";
import type { AuthorizationRequest } from "./authorizations.ts";
import { hashOf } from "./secrets.ts";

const NAME = "__Host-agreed";
const MOST = 20;
/** Milliseconds. */
const LIFETIME = 30 * 24 * 60 * 60_000;
const COOKIE = new RegExp(`(?:^|;\\s*)${NAME}=([\\w.-]+)~([\\w-]{43})(?:;|$)`);

/** A yes is to one client, at one address, for these scopes, and to nothing else. */
const markOf = ({ clientId, redirectUri, scopes }: AuthorizationRequest): string =>
  hashOf(JSON.stringify([clientId, redirectUri, [...scopes].sort()]));

/**
 * What was agreed to in a browser, in a signed cookie of it, so that nobody is asked the same thing twice
 * (MCP security best practices, "Confused Deputy Problem", consent cookies).
 */
export function createAgreements() {
  const key = randomBytes(32);
  const sign = (list: string): string => createHmac("sha256", key).update(list).digest("base64url");

  function read(req: Request): string[] {
    const [, list, signature] = COOKIE.exec(req.headers.cookie ?? "") ?? [];
    if (list === undefined || signature === undefined) return [];
    return timingSafeEqual(Buffer.from(signature), Buffer.from(sign(list))) ? list.split(".") : [];
  }

  return {
    has: (req: Request, request: AuthorizationRequest): boolean => read(req).includes(markOf(request)),
    add(req: Request, res: Response, request: AuthorizationRequest): void {
      const list = [...new Set([markOf(request), ...read(req)])].slice(0, MOST).join(".");
      const options = { secure: true, httpOnly: true, sameSite: "lax", path: "/", maxAge: LIFETIME } as const;
      res.cookie(NAME, `${list}~${sign(list)}`, options);
    },
  };
}
export type Agreements = ReturnType<typeof createAgreements>;
