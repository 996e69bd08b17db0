import { ControlFailed } from "../card.ts";
import { ACCEPT, initializeParams } from "../remote/mcp-session.ts";
import { callModern } from "../remote/modern-client.ts";
import type { RawAnswer, RemoteServer } from "../remote/remote.ts";
import type { Change, Clients, Knock, Message, TokenTarget } from "../remote/target.ts";
import { forgeToken } from "./forge-token.ts";
import { registerClients } from "./scenes/clients.ts";
import { worstOf } from "./scenes/shown-token.ts";

/** It needs nothing before it, every MCP server has it, and it changes nothing. */
const CALL: Message = { jsonrpc: "2.0", id: 1, method: "initialize", params: initializeParams };

/** A JSON-RPC result of the call is in the answer, as JSON or as an event, alone or in a list. */
const worked = ({ status, text }: RawAnswer): boolean => status === 200 && /"protocolVersion"\s*:/.test(text);

/**
 * A server of which nothing is known but its address.
 * @param token that the server takes; "" when there is none, then only cards that need the address may strike
 */
export function strangeTarget(server: RemoteServer, token: string): TokenTarget {
  let registered: Promise<Clients> | undefined;
  let modernCall: ReturnType<typeof callModern> | undefined;

  async function knock({ wrap, ...change }: Change): Promise<Knock> {
    const answer = await server.send({
      method: "POST",
      json: wrap?.(CALL) ?? CALL,
      ...change,
      headers: { ...ACCEPT, ...change.headers },
    });
    return { status: answer.status, worked: worked(answer) };
  }

  return {
    server,
    token,
    isOwnIssuer: false,
    knock,
    clients: async () => {
      if (!server.endpoints) throw new ControlFailed("noOwnSignIn");
      return (registered ??= registerClients(server));
    },
    leadsToSignIn: ({ leadsTo }) =>
      leadsTo !== undefined && URL.canParse(leadsTo) && isAuthorizationRequest(new URL(leadsTo)),
    harm: async () => ((await knock({ token })).status === 0 ? "silent" : undefined),
    async modern(change) {
      modernCall ??= callModern(server, { token, mark: '"tools/list"', act: (client) => client.listTools() });
      const { sent } = await modernCall;
      if (!sent) throw new ControlFailed("modernServed");
      const { status, text } = await server.send({
        ...sent,
        ...change,
        headers: { ...sent.headers, ...change.headers },
      });
      return { status, worked: status === 200 && /"tools"\s*:/.test(text) };
    },
    async showForged(...forgeries) {
      const shown = [];
      for (const what of forgeries) {
        const seen = await knock({ token: await forgeToken(token, what) });
        shown.push({ what, status: seen.status, letIn: seen.worked });
      }
      return worstOf(shown);
    },
  };
}

/** RFC 6749 §4.1.1, RFC 9126 §4 */
function isAuthorizationRequest({ searchParams }: URL): boolean {
  return searchParams.has("client_id") && (searchParams.has("response_type") || searchParams.has("request_uri"));
}
