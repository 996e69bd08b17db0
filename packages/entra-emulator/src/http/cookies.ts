import type { Request, Response } from "router";

/** The first cookie of that name whose value is in our alphabet. */
export function readCookie(req: Request, name: string): string | undefined {
  for (const part of (req.headers.cookie ?? "").split(";")) {
    const [key, value] = part.trim().split("=", 2);
    if (key === name && value && /^[\w.-]{16,200}$/.test(value)) return value;
  }
  return undefined;
}

/** `SameSite=None` as at Entra: a form_post to the authorize endpoint from another site must find the session. */
export function setCookie(res: Response, name: string, value: string): void {
  res.appendHeader("set-cookie", `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=None`);
}

export function dropCookie(res: Response, name: string): void {
  res.appendHeader("set-cookie", `${name}=; Path=/; Secure; HttpOnly; SameSite=None; Max-Age=0`);
}
