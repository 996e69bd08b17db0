import type { RegisteredClient } from "../../remote/facade-sign-in.ts";
import { ACCEPT, initializeParams } from "../../remote/mcp-session.ts";
import type { RawRequest, RemoteServer } from "../../remote/remote.ts";
import type { Secret } from "./open-sign-in.ts";

const TOKEN = "canary-token-of-somebody-QmFzZTY0";
const CODE = "canary-code-of-somebody-QmFzZTY0";
const STATE = "canary-state-of-somebody-QmFzZTY0";
const VERIFIER = "canary-verifier-of-somebody-0123456789-0123456789";

/** Requests that carry a secret, and that every server refuses. */
function requests(
  { endpoints }: RemoteServer,
  { clientId }: RegisteredClient,
): readonly { readonly shown: readonly Secret[]; readonly request: RawRequest }[] {
  const path = endpoints?.token ?? "/token";
  const form = { client_id: clientId, redirect_uri: "http://localhost/" };
  const json = { jsonrpc: "2.0", id: 1, method: "initialize", params: initializeParams };
  const code = { kind: "code", value: CODE };
  const verifier = { kind: "code_verifier", value: VERIFIER };
  return [
    {
      shown: [{ kind: "access_token", value: TOKEN }],
      request: { method: "POST", token: TOKEN, headers: ACCEPT, json },
    },
    {
      shown: [code, verifier],
      request: {
        method: "POST",
        path,
        form: { ...form, grant_type: "authorization_code", code: CODE, code_verifier: VERIFIER },
      },
    },
    {
      shown: [{ kind: "refresh_token", value: TOKEN }],
      request: { method: "POST", path, form: { ...form, grant_type: "refresh_token", refresh_token: TOKEN } },
    },
    {
      shown: [code, { kind: "state", value: STATE }],
      request: { path: `/auth/callback?${new URLSearchParams({ code: CODE, state: STATE }).toString()}` },
    },
  ];
}

/** Sends them, and keeps what came back: headers count, too. */
export async function refusedRequests(server: RemoteServer, client: RegisteredClient) {
  const sent = requests(server, client).map(async ({ shown, request }) => {
    const { status, headers, text } = await server.send(request);
    return { shown, status, text: `${JSON.stringify(headers)}\n${text}` };
  });
  return Promise.all(sent);
}
