import { contoso } from "@workshop/entra-emulator/seed";
import type { Words } from "../fuzz/words.ts";

/** What is there for the requests of one round. */
export interface There {
  readonly clientId: string;
  readonly redirectUri: string;
  /** Of the sign-in that is not in use otherwise. */
  readonly refreshToken: string;
  readonly sessionIds: readonly string[];
}

const PKCE = { code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", code_challenge_method: "S256" };

function parameterSets({ clientId: client_id, redirectUri: redirect_uri, refreshToken }: There) {
  const refresh = { grant_type: "refresh_token", client_id, refresh_token: refreshToken };
  return [
    { client_id, redirect_uri, response_type: "code", scope: "mcp.read", state: "s", ...PKCE },
    { client_id, response_type: "code", ...PKCE },
    { grant_type: "authorization_code", client_id, redirect_uri, code: "x", code_verifier: "v".repeat(43) },
    refresh,
    { ...refresh, scope: "mcp.read" },
    { client_id, token: "x", token_type_hint: "refresh_token" },
    { csrf_token: "x", decision: "allow" },
    { code: "x", state: "y", session_state: "z" },
    { error: "access_denied", error_description: "no", state: "y" },
    { sessionId: "5b1bb3d2-6a0e-4c5c-8a3d-3a3a3a3a3a3a" },
  ];
}

const MODERN = {
  "io.modelcontextprotocol/protocolVersion": "2026-07-28",
  "io.modelcontextprotocol/clientInfo": { name: "fuzz", version: "1" },
  "io.modelcontextprotocol/clientCapabilities": {},
};

function message(method: string, params?: Record<string, unknown>, id: unknown = 1): Record<string, unknown> {
  return { jsonrpc: "2.0", ...(id !== undefined && { id }), method, ...(params && { params }) };
}

const MESSAGES = [
  message("initialize", {
    protocolVersion: "2025-11-25",
    capabilities: {},
    clientInfo: { name: "fuzz", version: "1" },
  }),
  message("notifications/initialized", undefined, undefined),
  message("ping"),
  message("tools/list"),
  message("tools/call", { name: "getUserDetails", arguments: {} }),
  message("tools/call", { name: "listNotes", arguments: {} }),
  message("tools/call", { name: "addNote", arguments: { text: "x" } }),
  message("server/discover", { _meta: MODERN }),
  message("tools/list", { _meta: MODERN }),
  message("tools/call", { name: "listNotes", arguments: {}, _meta: MODERN }),
  message("notifications/cancelled", { requestId: 1, reason: "x" }, undefined),
];

const names = (text: string): string[] => text.split(" ");

/** What means something to the solution of exercise 3. */
export function solutionWords(there: There): Words {
  const client = { redirect_uris: [there.redirectUri], client_name: "A client", token_endpoint_auth_method: "none" };
  return {
    values: [
      there.clientId,
      there.redirectUri,
      ...there.sessionIds,
      ...names("code S256 mcp.read mcp.write authorization_code refresh_token tools/call listNotes 2025-11-25"),
      contoso.id,
      contoso.users.ada.id,
    ],
    parameters: names(
      "client_id redirect_uri response_type scope state code_challenge code_challenge_method resource grant_type code code_verifier refresh_token token token_type_hint csrf_token decision error sessionId client_secret __proto__ scope[]",
    ),
    members: names(
      "jsonrpc id method params name arguments _meta protocolVersion capabilities clientInfo text requestId result error redirect_uris client_name grant_types response_types scope jwks client_uri __proto__ constructor",
    ),
    parameterSets: parameterSets(there),
    bodies: [...MESSAGES, ...MESSAGES, client, { ...client, grant_types: ["authorization_code"], scope: "mcp.read" }],
    names: there.sessionIds,
    segments: {},
    headers: [
      { name: "accept", likelihood: 0.9, values: ["application/json, text/event-stream", "text/event-stream", "x"] },
      { name: "mcp-session-id", likelihood: 0.5, values: [...there.sessionIds, ...there.sessionIds, "x", ""] },
      { name: "mcp-protocol-version", likelihood: 0.6, values: names("2025-11-25 2026-07-28 2025-03-26 1.0") },
      { name: "mcp-method", likelihood: 0.4, values: names("tools/call tools/list server/discover %") },
      { name: "mcp-name", likelihood: 0.3, values: names("listNotes x =?base64?eA==?=") },
      { name: "last-event-id", likelihood: 0.1, values: ["1", "x_y"] },
      { name: "origin", likelihood: 0.05, values: ["null", "https://evil.example", "%"] },
      {
        name: "cookie",
        likelihood: 0.3,
        values: ["__Host-mcp-browser=", `__Host-mcp-browser=${"x".repeat(43)}`, ";;="],
      },
    ],
  };
}
