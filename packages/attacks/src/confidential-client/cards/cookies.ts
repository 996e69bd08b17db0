import { type Card, fell, held, type Outcome } from "../../card.ts";
import { readCookie } from "../../remote/cookie.ts";
import { adaSignsIn } from "../scenes/ada-signs-in.ts";
import { atEntrasDoor } from "../scenes/requests.ts";
import type { Target } from "../../remote/target.ts";
import { strikeAsStranger } from "../scenes/targets.ts";

/** What of a cookie's attributes is missing; undefined when nothing is. */
function missingIn({ attributes }: ReturnType<typeof readCookie>): string | undefined {
  if (!("secure" in attributes)) return "Secure";
  if (!("httponly" in attributes)) return "HttpOnly";
  if (!/^(lax|strict)$/i.test(attributes["samesite"] ?? "")) return "SameSite";
  return attributes["path"] === "/" ? undefined : "Path=/";
}

/** The cookie that binds a sign-in to its browser: another host, a script and another site must not get at it. */
export const cookies: Card = {
  id: "ENTRA-3.17",
  task: 2,
  rule: {
    name: "Cookies (RFC 6265bis) §4.1.3.2, the __Host- prefix",
    url: "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.3.2",
  },
  look: "src/facade/browser-cookie.ts",
  anywhere: { needs: "url", strike },
  play: (lab) => strikeAsStranger(lab, strike, adaSignsIn),
};

async function strike(target: Target): Promise<Outcome> {
  const { browser } = await atEntrasDoor(target, (await target.clients()).notes);
  const set = browser.cookies.map(readCookie);
  if (set.length === 0) return fell("none");
  for (const cookie of set) {
    const missing = missingIn(cookie);
    if (missing) return fell("loose", { name: cookie.name, missing });
    const { domain } = cookie.attributes;
    if (domain !== undefined) return fell("shared", { name: cookie.name, domain });
  }
  return held;
}
