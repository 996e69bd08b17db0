import type { Terrain } from "../fuzz/odd-request.ts";
import { type Sdk, sdks, secondInEveryMode } from "../mcp/connections.ts";
import { ada, grace } from "../support/tenant.ts";
import { solutionWords } from "./fuzz-words.ts";
import { enter, providerFor } from "./sign-in.ts";
import type { Part, Solution } from "./solution.ts";

const WELL_KNOWN = "/.well-known";
const RESOURCE = [
  ["GET", `${WELL_KNOWN}/oauth-protected-resource`],
  ["GET", `${WELL_KNOWN}/oauth-protected-resource/mcp`],
  ["POST", "/mcp"],
  ["POST", "/mcp"],
  ["POST", "/mcp"],
  ["GET", "/mcp"],
  ["DELETE", "/mcp"],
  ["GET", "/sse"],
  ["POST", "/message"],
  ["GET", "/nothing/:here"],
] as const;
const FACADE = [
  ["GET", `${WELL_KNOWN}/oauth-authorization-server`],
  ["GET", "/authorize"],
  ["POST", "/authorize"],
  ["POST", "/consent"],
  ["GET", "/auth/callback"],
  ["POST", "/token"],
  ["POST", "/token"],
  ["POST", "/revoke"],
  ["POST", "/register"],
] as const;

/** Somebody's sign-in with one SDK, and a connection that stays. */
async function signedIn(sdk: Sdk, server: Solution, part: Part, user: typeof ada) {
  const provider = providerFor(part);
  const client = await enter(sdk, server, provider, user);
  return { client, provider, token: provider.kept?.access_token ?? "" };
}

/**
 * Where the requests go: every endpoint of a part, with tokens and sessions that open something.
 * @returns `leave` closes what was opened
 */
export async function surveySolution(
  server: Solution,
  part: Part,
): Promise<{ terrain: Terrain; leave(): Promise<unknown> }> {
  const [old, modern, spare] = await Promise.all([
    signedIn(sdks.first, server, part, ada),
    signedIn(secondInEveryMode.pinned, server, part, grace),
    signedIn(secondInEveryMode.legacy, server, part, ada),
  ]);
  const client = await spare.provider.clientInformation();
  const there = {
    clientId: client?.client_id ?? "",
    redirectUri: String(spare.provider.redirectUrl),
    refreshToken: spare.provider.kept?.refresh_token ?? "",
    sessionIds: [old, spare].flatMap(({ client: { sessionId } }) => sessionId ?? []),
  };
  const paths = part === "facade" ? [...RESOURCE, ...FACADE] : RESOURCE;
  const terrain = {
    routes: paths.map(([method, path]) => ({ method, path })),
    hosts: ["localhost", "localhost", "localhost", "localhost", "127.0.0.1", "evil.example", "[::1"],
    ownHosts: [],
    tokens: [old.token, modern.token],
    words: solutionWords(there),
  };
  return { terrain, leave: () => Promise.all([old, modern, spare].map(({ client }) => client.close())) };
}
