import type { RawRequest, RemoteProcess, RemoteServer } from "@workshop/attacks";

/** What went over the wire, to look for it later where it must not be. */
export interface Evidence {
  /** Codes and verifiers of the server's own, tokens that were shown, sessions. */
  readonly secrets: Set<string>;
  /** Bodies of refusals. */
  readonly refusals: string[];
}

const SECRET_FIELDS = ["code", "code_verifier", "refresh_token", "token"];
const REFUSED = 400;

/**
 * A server as clients know it: by the name that all of them share, as a load balancer passes requests on.
 * @param origin "http://localhost:41234"
 */
export function openDoor(server: RemoteProcess, origin: string, { secrets, refusals }: Evidence): RemoteServer {
  const { host } = new URL(origin);
  const named = (request: RawRequest) => ({ ...request, headers: { host, ...request.headers } });

  function note({ form = {}, token }: RawRequest): void {
    for (const name of SECRET_FIELDS) if (form[name] !== undefined) secrets.add(form[name]);
    if (token !== undefined) secrets.add(token);
  }

  return {
    url: server.url,
    origin: server.origin,
    async send(request = {}) {
      note(request);
      const answer = await server.send(named(request));
      const session = answer.headers["mcp-session-id"];
      if (session !== undefined) secrets.add(session);
      if (answer.status >= REFUSED) refusals.push(answer.text);
      return answer;
    },
    openStream: (request) => server.openStream(named(request)),
  };
}
