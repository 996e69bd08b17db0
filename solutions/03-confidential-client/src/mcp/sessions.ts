import { randomUUID } from "node:crypto";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import { isInitializeRequest } from "@modelcontextprotocol/sdk/types.js";
import type { Request, RequestHandler, Response } from "express";
import { type Caller, callerOf, principalOf } from "../caller.ts";
import { ExpiringMap } from "../expiring-map.ts";
import { logError } from "../log.ts";
import type { createServer } from "./create-server.ts";

interface Session {
  readonly transport: StreamableHTTPServerTransport;
  /** The person, and the client that acts for them: nobody else gets in with this id. */
  readonly owner: string;
  readonly grantId: string | undefined;
}

export interface SessionLimits {
  readonly total: number;
  readonly perOwner: number;
  /** Milliseconds without a request. */
  readonly idle: number;
}

const LIMITS: SessionLimits = { total: 1_000, perOwner: 20, idle: 30 * 60_000 };
const SWEEP = 60_000;

const ownerOf = (caller: Caller): string => `${principalOf(caller)} ${caller.clientId}`;

function refuse(res: Response, status: number, message: string): void {
  res.status(status).json({ jsonrpc: "2.0", id: null, error: { code: status === 404 ? -32001 : -32600, message } });
}

/** What answers requests of clients up to 2025-11-25. */
export interface Sessions {
  readonly handle: RequestHandler;
  /** Ends what was opened under a sign-in. */
  endGrant(grantId: string): void;
  stop(): void;
}

export type OpenSessions = (newServer: () => ReturnType<typeof createServer>) => Sessions;

/**
 * One transport for one session, and a session for one person. The id of a session is no proof of anything: every
 * request shows its token, and a session that belongs to somebody else is as good as none
 * (MCP security best practices, "Session Hijacking").
 */
export function createSessions(newServer: () => ReturnType<typeof createServer>, limits = LIMITS) {
  const close = ({ transport }: Session): void => {
    transport.close().catch((error: unknown) => logError("session-close-failed", error));
  };
  const sessions = new ExpiringMap<Session>({ capacity: limits.total, lifetime: limits.idle, onGone: close });
  const sweep = setInterval(() => [...sessions.values()].length, SWEEP);
  sweep.unref();

  function makeRoom(owner: string): void {
    const own = [...sessions.values()].filter((session) => session.owner === owner);
    for (const { transport } of own.slice(0, Math.max(0, own.length - limits.perOwner + 1)))
      sessions.delete(transport.sessionId ?? "");
  }

  async function open(req: Request, res: Response): Promise<void> {
    const caller = callerOf(req.auth);
    const owner = ownerOf(caller);
    makeRoom(owner);
    const transport: StreamableHTTPServerTransport = new StreamableHTTPServerTransport({
      sessionIdGenerator: () => randomUUID(),
      onsessioninitialized: (id) => sessions.set(id, { transport, owner, grantId: caller.grantId }),
    });
    const server = newServer();
    server.server.onclose = () => sessions.delete(transport.sessionId ?? "");
    await server.connect(transport);
    await transport.handleRequest(req, res, req.body);
    if (transport.sessionId === undefined) await transport.close(); // the SDK refused the request
  }

  const handle: RequestHandler = async (req, res) => {
    const id = req.headers["mcp-session-id"];
    if (id === undefined && req.method === "POST" && isInitializeRequest(req.body)) return open(req, res);
    if (typeof id !== "string") return refuse(res, 400, "Send initialize first; its answer names the session.");
    const session = sessions.get(id);
    if (!session || session.owner !== ownerOf(callerOf(req.auth))) return refuse(res, 404, "There is no such session.");
    sessions.set(id, session);
    return session.transport.handleRequest(req, res, req.body);
  };

  return {
    handle,
    endGrant(grantId: string): void {
      for (const { transport, grantId: own } of sessions.values())
        if (own === grantId) sessions.delete(transport.sessionId ?? "");
    },
    count: () => sessions.size,
    stop(): void {
      clearInterval(sweep);
      for (const { transport } of sessions.values()) sessions.delete(transport.sessionId ?? "");
    },
  };
}
