import { isIP } from "node:net";
import type { Seams } from "@workshop/solution-03-confidential-client";
import type { GatewaySettings } from "./settings.ts";

/**
 * Who is believed when it says for whom it asks. X-Forwarded-For is a list to which each hop adds whom it saw, so what
 * stands right was written by our gateway, and everything left of it by anybody (RFC 7239 §8.1). Exactly one hop is ours: an
 * address that the gateway names is the client's, even when it is one of `TRUSTED_PROXY`, too.
 *
 * Express asks this for `req.ip`, and for `req.protocol` and `req.host` (X-Forwarded-Proto and -Host). `Forwarded` is
 * read by nobody here, and so believed from nobody.
 */
export function trustHop({ hop }: GatewaySettings): Seams["trustsHop"] {
  return (address, distance) => {
    const version = isIP(address);
    return distance === 0 && hop !== false && version !== 0 && hop.check(address, version === 6 ? "ipv6" : "ipv4");
  };
}
