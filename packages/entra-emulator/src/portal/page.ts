import { contoso } from "../seed/contoso.ts";
import { AZURE_PORTAL } from "../seed/first-party-ids.ts";
import type { Packed } from "./packed.ts";

/** Where the portal lives; the end of its redirect URI, too. */
export const PORTAL = "/portal/";

/**
 * Only our own files: no inline script or style, no other host, no frame. Sign-in and Graph are this very server.
 * (Fluent's components put their styles into the document as objects, which no policy counts as inline.)
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/** The one page. What the script must know of this tenant stands in its meta elements. */
export function portalPage({ script, style }: Packed): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta name="color-scheme" content="light dark" />
    <meta name="portal-tenant" content="${contoso.id}" />
    <meta name="portal-client" content="${AZURE_PORTAL}" />
    <title>Entra admin center on this machine</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${PORTAL}assets/${style}" />
    <script type="module" src="${PORTAL}assets/${script}"></script>
  </head>
  <body>
    <entra-portal></entra-portal>
    <noscript>The portal is a program in your browser: it needs JavaScript.</noscript>
  </body>
</html>
`;
}
