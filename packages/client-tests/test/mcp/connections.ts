import * as v2 from "@modelcontextprotocol/client";
import { type OAuthClientProvider, UnauthorizedError } from "@modelcontextprotocol/sdk/client/auth.js";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { mcpClient } from "../support/tenant.ts";

type Stored = v2.StoredOAuthTokens;

/** A client that was registered beforehand, and keeps everything in memory. Both SDKs take it. */
export interface MemoryProvider extends OAuthClientProvider {
  /** The addresses a person was sent to. */
  readonly asked: URL[];
  kept: Stored | undefined;
}

/** @param overrides what a test wants different */
export function createProvider(overrides: Partial<OAuthClientProvider> = {}): MemoryProvider {
  let verifier = "";
  const asked: URL[] = [];
  return {
    asked,
    kept: undefined,
    redirectUrl: "http://localhost:5998/oauth/callback",
    clientMetadata: {
      client_name: "An MCP client",
      redirect_uris: ["http://localhost:5998/oauth/callback"],
      grant_types: ["authorization_code", "refresh_token"],
      token_endpoint_auth_method: "none",
    },
    state: () => "state-1",
    clientInformation: () => ({ client_id: mcpClient.appId }),
    tokens() {
      return this.kept;
    },
    saveTokens(tokens) {
      this.kept = tokens;
    },
    redirectToAuthorization: (url) => void asked.push(url),
    saveCodeVerifier: (value) => void (verifier = value),
    codeVerifier: () => verifier,
    invalidateCredentials(which) {
      if (which === "tokens" || which === "all") this.kept = undefined;
    },
    ...overrides,
  };
}

/** What a test does with a client, whichever SDK it is of. */
export interface Connected {
  whoami(): Promise<unknown>;
  close(): Promise<void>;
}

interface Sdk {
  readonly name: string;
  /** Connects with what the provider has; undefined when a person is needed first. */
  connect(url: string, provider: MemoryProvider): Promise<Connected | undefined>;
  /** Redeems what the person brought back. */
  finish(url: string, provider: MemoryProvider, landedOn: URL): Promise<void>;
}

const info = { name: "client-tests", version: "1.0.0" };

function connected(client: Pick<Client, "callTool" | "close">): Connected {
  return {
    close: () => client.close(),
    async whoami() {
      const { content } = (await client.callTool({ name: "whoami" })) as { content: { text: string }[] };
      return JSON.parse(content[0]?.text ?? "");
    },
  };
}

const first: Sdk = {
  name: "@modelcontextprotocol/sdk 1",
  async connect(url, provider) {
    const client = new Client(info);
    const transport = new StreamableHTTPClientTransport(new URL(url), { authProvider: provider });
    try {
      await client.connect(transport);
      return connected(client);
    } catch (error) {
      if (error instanceof UnauthorizedError) return undefined;
      throw error;
    }
  },
  async finish(url, provider, { searchParams }) {
    const transport = new StreamableHTTPClientTransport(new URL(url), { authProvider: provider });
    await transport.finishAuth(searchParams.get("code") ?? "");
  },
};

const second: Sdk = {
  name: "@modelcontextprotocol/client 2",
  async connect(url, provider) {
    const client = new v2.Client(info, { versionNegotiation: { mode: "auto" } });
    const transport = new v2.StreamableHTTPClientTransport(new URL(url), { authProvider: provider });
    try {
      await client.connect(transport);
      return connected(client as unknown as Client);
    } catch (error) {
      if (error instanceof v2.UnauthorizedError) return undefined;
      throw error;
    }
  },
  async finish(url, provider, { searchParams }) {
    const transport = new v2.StreamableHTTPClientTransport(new URL(url), { authProvider: provider });
    await transport.finishAuth(searchParams);
  },
};

export const sdks = { first, second };
