import { type OAuthClientProvider, UnauthorizedError } from "@modelcontextprotocol/sdk/client/auth.js";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import type { FetchLike, Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import type { OAuthTokens } from "@modelcontextprotocol/sdk/shared/auth.js";
import { contoso } from "@workshop/entra-emulator/seed";
import { aadstsOf } from "../../app-registration/tokens.ts";
import type { Lab } from "../../lab.ts";
import { ada } from "../../people.ts";
import { twoCallers } from "./entra.ts";

const REDIRECT = "http://localhost:4595/callback";

/** A client that was registered beforehand and keeps everything in memory. `opened` hears where it sends the person. */
function provider(opened: (url: URL) => void): OAuthClientProvider {
  let verifier = "";
  let kept: OAuthTokens | undefined;
  return {
    redirectUrl: REDIRECT,
    clientMetadata: { client_name: "An MCP client", redirect_uris: [REDIRECT], token_endpoint_auth_method: "none" },
    clientInformation: () => ({ client_id: contoso.apps.mcpClient.appId }),
    tokens: () => kept,
    saveTokens: (tokens) => void (kept = tokens),
    redirectToAuthorization: opened,
    saveCodeVerifier: (value) => void (verifier = value),
    codeVerifier: () => verifier,
  };
}

/** The lab trusts its tenants' certificates; this process does not. */
function fetchThrough(lab: Lab, tenant: string): FetchLike {
  return async (url, init) => {
    if (new URL(url).origin !== tenant) return fetch(url, init);
    const method = init?.method === "POST" ? "POST" : "GET";
    const form = Object.fromEntries(new URLSearchParams(String(init?.body ?? "")));
    const { status, json } = await lab.request(String(url), { method, ...(method === "POST" && { form }) });
    return Response.json(json, { status });
  };
}

/**
 * Ada connects with the SDK's own client, which finds Entra by itself and sends `resource` (RFC 8707).
 * @returns Entra's refusal, or whether a tool was called; `said` is what stopped the client
 */
export function sdkClient(lab: Lab) {
  return lab.once("entra: SDK client", async () => {
    const { entra, server } = await twoCallers(lab);
    let page = "";
    const authProvider = provider((url) => (page = url.href));
    const fetchLike = fetchThrough(lab, entra.origin);
    const open = () => new StreamableHTTPClientTransport(new URL(server.url), { authProvider, fetch: fetchLike });
    const client = () => new Client({ name: "workshop-grader", version: "1.0.0" });
    try {
      const first = open();
      await client()
        .connect(first as Transport)
        .catch((error: unknown) => {
          if (!(error instanceof UnauthorizedError)) throw error;
        });
      const person = { userName: ada.signInName, password: ada.password };
      const { landedOn, error } = await lab.newBrowser(entra).signIn(page, person);
      const query = URL.canParse(landedOn) ? new URL(landedOn).searchParams : new URLSearchParams();
      const refusal = error ?? query.get("error_description") ?? "";
      if (refusal) return { refusal: aadstsOf(refusal), said: "", called: false };
      await first.finishAuth(query.get("code") ?? "");
      const second = client();
      await second.connect(open());
      const { isError } = await second.callTool({ name: "listNotes" });
      await second.close();
      return { refusal: "", said: "", called: isError !== true };
    } catch (error) {
      return { refusal: "", said: error instanceof Error ? error.message : String(error), called: false };
    }
  });
}
