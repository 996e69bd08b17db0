import * as v2 from "@modelcontextprotocol/client";
import {
  type OAuthClientProvider,
  type OAuthDiscoveryState,
  UnauthorizedError,
} from "@modelcontextprotocol/sdk/client/auth.js";
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
  let discovered: OAuthDiscoveryState | undefined;
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
    saveDiscoveryState: (state) => void (discovered = state),
    discoveryState: () => discovered,
    invalidateCredentials(which) {
      if (which === "tokens" || which === "all") this.kept = undefined;
    },
    ...overrides,
  };
}

/** What a test does with a client, whichever SDK it is of. */
export interface Connected {
  /** What is spoken: "2025-11-25". */
  readonly protocolVersion: string | undefined;
  /** Of a session, where the protocol has them. */
  readonly sessionId: string | undefined;
  /** The names of all tools. */
  tools(): Promise<string[]>;
  /** The first text of a tool's result. @throws Error for a result that is an error */
  call(tool: string, input?: Record<string, unknown>): Promise<string>;
  whoami(): Promise<unknown>;
  close(): Promise<void>;
  /** Ends the session, where there is one, and closes. */
  endSession(): Promise<void>;
}

export interface Sdk {
  readonly name: string;
  /** Connects with what the provider has; undefined when a person is needed first. */
  connect(url: string, provider: MemoryProvider): Promise<Connected | undefined>;
  /** Redeems what the person brought back. */
  finish(url: string, provider: MemoryProvider, landedOn: URL): Promise<void>;
}

const info = { name: "client-tests", version: "1.0.0" };

interface Transport {
  readonly protocolVersion: string | undefined;
  readonly sessionId: string | undefined;
  terminateSession(): Promise<void>;
}

function connected(client: Pick<Client, "callTool" | "close" | "listTools">, transport: Transport): Connected {
  const call: Connected["call"] = async (name, input = {}) => {
    const result = (await client.callTool({ name, arguments: input })) as {
      content: { text: string }[];
      isError?: boolean;
    };
    const text = result.content[0]?.text ?? "";
    if (result.isError) throw new Error(text);
    return text;
  };
  return {
    protocolVersion: transport.protocolVersion,
    sessionId: transport.sessionId,
    call,
    tools: async () => (await client.listTools()).tools.map(({ name }) => name),
    whoami: async () => JSON.parse(await call("whoami")) as unknown,
    close: () => client.close(),
    async endSession() {
      await transport.terminateSession();
      await client.close();
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
      return connected(client, transport);
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

type Mode = v2.VersionNegotiationMode;

/** @param mode how it finds out what the server speaks */
const secondWith = (mode: Mode, name = `@modelcontextprotocol/client 2`): Sdk => ({
  name,
  async connect(url, provider) {
    const client = new v2.Client(info, { versionNegotiation: { mode } });
    const transport = new v2.StreamableHTTPClientTransport(new URL(url), { authProvider: provider });
    try {
      await client.connect(transport);
      return connected(client as unknown as Client, transport);
    } catch (error) {
      if (error instanceof v2.UnauthorizedError) return undefined;
      throw error;
    }
  },
  async finish(url, provider, { searchParams }) {
    const transport = new v2.StreamableHTTPClientTransport(new URL(url), { authProvider: provider });
    await transport.finishAuth(searchParams);
  },
});

export const sdks = { first, second: secondWith("auto") };

/** The second one in each way it has of choosing between the generations of the protocol. */
export const secondInEveryMode = {
  legacy: secondWith("legacy", "client 2, legacy"),
  auto: secondWith("auto", "client 2, auto"),
  pinned: secondWith({ pin: "2026-07-28" }, "client 2, pinned to 2026-07-28"),
};
