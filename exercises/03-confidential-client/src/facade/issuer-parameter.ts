import type { RequestHandler } from "express";

/**
 * Every answer to a client names who answers, a refusal too (RFC 9207 §2). The SDK's handler of `/authorize` sends its
 * refusals without, and a client that was promised the name throws them away.
 */
export function nameIssuer(issuer: string): RequestHandler {
  return (_req, res, next) => {
    const redirect = res.redirect.bind(res);
    res.redirect = ((status: number, address: string) => {
      const url = new URL(address);
      url.searchParams.set("iss", issuer);
      redirect(status, url.href);
    }) as typeof res.redirect;
    next();
  };
}
