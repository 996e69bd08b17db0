import type { Lab } from "../../lab.ts";
import { ada } from "../../people.ts";
import { authorizationServerMetadata } from "../../remote/advertised.ts";
import { REDIRECT, signInAtFacade } from "../../remote/facade-sign-in.ts";
import type { Page } from "../../remote/website.ts";
import { facade } from "./facade.ts";
import { isKnown } from "./is-known.ts";
import { publicPlace } from "./public-place.ts";

const GOOD = "/good/client.json";
const LEADS_ON = "/redirect.json";
const INSIDE = "/inside.json";
/** Documents that nobody may believe, by what is wrong with them. */
const WRONG = { "/another-client.json": "another client's", "/large.json": "2 MB", "/page.html": "no JSON" } as const;

const document = (clientId: string, more: Readonly<Record<string, string>> = {}): string =>
  JSON.stringify({
    client_id: clientId,
    client_name: "Notes by document",
    redirect_uris: [REDIRECT],
    token_endpoint_auth_method: "none",
    ...more,
  });

const pages = (origin: string): Readonly<Record<string, Page>> => ({
  [GOOD]: { body: document(`${origin}${GOOD}`) },
  [LEADS_ON]: { status: 302, headers: { location: `${origin}${INSIDE}` } },
  [INSIDE]: { body: document(`${origin}${LEADS_ON}`) },
  "/another-client.json": { body: document(`${origin}${GOOD}`) },
  "/large.json": { body: document(`${origin}/large.json`, { padding: "x".repeat(2_000_000) }) },
  "/page.html": { headers: { "content-type": "text/html" }, body: "<h1>Welcome</h1>" },
});

/** Clients whose id is the address of a document: a good one, and addresses that lead somewhere else. */
export function clientDocuments(lab: Lab) {
  return lab.once("facade: client documents", async () => {
    const { server, person } = await facade(lab);
    const { origin, visits } = await lab.startWebsite(pages);
    const { client_id_metadata_document_supported: advertised } = await authorizationServerMetadata(server);
    const client = { clientId: `${origin}${GOOD}`, clientSecret: undefined, redirectUris: [REDIRECT] };
    const signedIn = await signInAtFacade(server, person(ada), { client });
    const ledOn = await isKnown(server, `${origin}${LEADS_ON}`);
    const believed = [];
    for (const [path, what] of Object.entries(WRONG))
      if (await isKnown(server, `${origin}${path}`)) believed.push(what);
    return {
      advertised: advertised === true,
      signedIn: signedIn !== undefined,
      followed: ledOn || visits.includes(INSIDE),
      believed,
      visitedOwnMachine: await visitsOwnMachine(lab),
    };
  });
}

/** A server on the internet is sent to its own machine, under three names. */
async function visitsOwnMachine(lab: Lab): Promise<boolean> {
  const server = await publicPlace(lab);
  const { origin, connections } = await lab.startWebsite(pages);
  const { port } = new URL(origin);
  for (const host of ["localhost", "127.0.0.1", "[::ffff:127.0.0.1]"])
    await isKnown(server, `https://${host}:${port}${GOOD}`);
  return connections() > 0;
}
