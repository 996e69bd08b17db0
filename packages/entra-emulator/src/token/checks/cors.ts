import type { Response } from "router";
import { setHeaders } from "../../http/set-headers.ts";
import type { TokenRequest } from "../request.ts";

/** A browser may read the answer only where the origin is that of a registered single-page redirect URI. */
export function allowSpaOrigin({ client, origin }: TokenRequest, res: Response): void {
  if (!origin) return;
  // Loopback origins are compared without their port, like loopback redirect URIs.
  const plain = (uri: string) => new URL(uri).origin.replace(/^(http:\/\/localhost):\d+$/, "$1");
  if (URL.canParse(origin) && client.spa.redirectUris.some((uri) => plain(uri) === plain(origin))) {
    setHeaders(res, { "access-control-allow-origin": origin, vary: "Origin" });
  }
}
