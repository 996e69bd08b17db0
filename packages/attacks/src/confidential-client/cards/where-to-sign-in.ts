import { type Card, fell, held, type Outcome } from "../../card.ts";
import type { RemoteServer } from "../../remote/remote.ts";
import type { Target } from "../../remote/target.ts";
import { strikeAsStranger } from "../scenes/targets.ts";

const RESOURCE = "/.well-known/oauth-protected-resource";
const PLACES = ["/.well-known/oauth-authorization-server", "/.well-known/openid-configuration"];

/** Reads the metadata of the authorization server, where clients look for it (RFC 8414 §3). */
async function readIssuer(server: RemoteServer, issuer: string): Promise<unknown> {
  const { origin, pathname } = new URL(issuer);
  if (origin !== server.origin) return undefined;
  const path = pathname === "/" ? "" : pathname;
  const found = await Promise.all(PLACES.map((place) => server.send({ path: `${place}${path}` })));
  const json = found.find(({ status }) => status === 200)?.json;
  return json?.["authorization_endpoint"] && json["token_endpoint"] ? json["issuer"] : undefined;
}

/** What a new client reads before anybody signs in: of which resource, from which authorization server. */
export const whereToSignIn: Card = {
  id: "ENTRA-3.05",
  task: 1,
  rule: {
    name: "OAuth 2.0 Protected Resource Metadata (RFC 9728) §3.1 and §3.3",
    url: "https://www.rfc-editor.org/rfc/rfc9728#section-3.3",
  },
  look: "src/protected-resource.ts",
  anywhere: { needs: "url", strike },
  play: (lab) => strikeAsStranger(lab, strike),
};

async function strike({ server, isOwnIssuer }: Target): Promise<Outcome> {
  const ownPlace = `${RESOURCE}${new URL(server.url).pathname}`;
  for (const place of [ownPlace, RESOURCE]) {
    const { status, json } = await server.send({ path: place });
    if (status === 404 && place !== ownPlace) continue; // the root is for old clients; who answers there says the same
    if (status !== 200) return fell("none", { place, status });
    if (json["resource"] !== server.url)
      return fell("wrongName", { resource: String(json["resource"]), url: server.url });
    const [issuer] = Array.isArray(json["authorization_servers"]) ? (json["authorization_servers"] as unknown[]) : [];
    if (typeof issuer !== "string" || !URL.canParse(issuer)) return fell("nobody", { place });
    if (!isOwnIssuer && new URL(issuer).origin !== server.origin) continue; // not ours to strike
    if ((await readIssuer(server, issuer)) !== issuer) return fell("noSuchServer", { issuer });
  }
  return held;
}
