import type { Response } from "router";
import type { Emulator } from "../emulator.ts";
import { contextOf } from "../http/exchange-context.ts";
import { reply } from "../http/reply.ts";
import { type Page, renderPage } from "./layout.ts";
import { STYLE_HASH } from "./style.ts";

interface SendOptions {
  readonly status?: number;
  /** Where forms on this page lead in the end. Browsers apply `form-action` to the redirect that follows a post, too. */
  readonly formTargets?: readonly string[];
  /** `'sha256-…'` of the one script of the page. */
  readonly scriptHash?: string;
}

/** The source expression of a redirect URI: its origin, or its scheme when it is an app's own. */
export function formTarget(redirectUri: string): string {
  const { protocol, origin } = new URL(redirectUri);
  return origin === "null" ? protocol : origin;
}

export function sendPage(
  emulator: Emulator,
  res: Response,
  page: Page,
  { status = 200, formTargets = [], scriptHash }: SendOptions = {},
): void {
  contextOf(res).notes.page = page.id;
  const policy = [
    "default-src 'none'",
    `style-src ${STYLE_HASH}`,
    ...(scriptHash ? [`script-src ${scriptHash}`] : []),
    `form-action ${["'self'", ...formTargets].join(" ")}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  reply(emulator, res, {
    status,
    html: renderPage(page),
    headers: {
      "content-security-policy": policy.join("; "),
      "cache-control": "no-store, no-cache",
      pragma: "no-cache",
      "x-frame-options": "DENY",
      // Chromium sends `Origin: null` with no-referrer, and servers that look at it would refuse a form_post.
      "referrer-policy": "strict-origin-when-cross-origin",
    },
  });
}
