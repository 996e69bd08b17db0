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

/** What another server needs to know to serve a session too. Plain data: it may be written down. */
export interface SharedSession {
  readonly owner: string;
  readonly grantId: string | undefined;
  /** The request that opened it. */
  readonly initialize: unknown;
}

/** Where several servers tell each other of their sessions. */
export interface SharedSessions {
  opened(id: string, session: SharedSession): Promise<void>;
  /** @returns undefined when nobody opened it, or it is over */
  find(id: string): Promise<SharedSession | undefined>;
  used(id: string, session: SharedSession): Promise<void>;
  ended(id: string): Promise<void>;
  grantEnded(grantId: string): Promise<void>;
  /** Makes a new transport stand where that of the server stands that opened the session. */
  resume(transport: StreamableHTTPServerTransport, session: SharedSession): Promise<void>;
}

export interface SessionLimits {
  readonly total: number;
  readonly perOwner: number;
  /** Milliseconds without a request. */
  readonly idle: number;
  /** Milliseconds between two looks at what is over. */
  readonly sweep: number;
}

export const SESSION_LIMITS: SessionLimits = { total: 1_000, perOwner: 20, idle: 30 * 60_000, sweep: 60_000 };

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

export interface SessionOptions {
  readonly limits?: SessionLimits;
  /** Absent: this server is the only one. */
  readonly shared?: SharedSessions;
}

/**
 * One transport for one session, and a session for one person. The id of a session is no proof of anything: every
 * request shows its token, and a session that belongs to somebody else is as good as none
 * (MCP security best practices, "Session Hijacking").
 */
export function createSessions(
  newServer: () => ReturnType<typeof createServer>,
  { limits = SESSION_LIMITS, shared }: SessionOptions = {},
) {
  const close = ({ transport }: Session): void => {
    transport.close().catch((error: unknown) => logError("session-close-failed", error));
  };
  const sessions = new ExpiringMap<Session>({ capacity: limits.total, lifetime: limits.idle, onGone: close });
  const arriving = new Map<string, Promise<Session>>();
  const sweep = setInterval(() => {
    for (const { transport } of sessions.values()) void dropIfOver(transport.sessionId ?? "");
  }, limits.sweep);
  sweep.unref();

  async function dropIfOver(id: string): Promise<void> {
    const isOver = shared && !(await shared.find(id).catch(() => true));
    if (isOver) await sessions.delete(id);
  }

  function makeRoom(owner: string): void {
    const own = [...sessions.values()].filter((session) => session.owner === owner);
    for (const { transport } of own.slice(0, Math.max(0, own.length - limits.perOwner + 1)))
      void sessions.delete(transport.sessionId ?? "");
  }

  async function connect(id: string, opened: () => void): Promise<StreamableHTTPServerTransport> {
    const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: () => id, onsessioninitialized: opened });
    const server = newServer();
    server.server.onclose = () => void sessions.delete(id);
    await server.connect(transport);
    return transport;
  }

  async function open(req: Request, res: Response): Promise<void> {
    const caller = callerOf(req.auth);
    const [id, owner] = [randomUUID(), ownerOf(caller)];
    makeRoom(owner);
    const session = { owner, grantId: caller.grantId };
    await shared?.opened(id, { ...session, initialize: req.body });
    const transport = await connect(id, () => sessions.set(id, { ...session, transport }));
    await transport.handleRequest(req, res, req.body);
    if (transport.sessionId !== undefined) return;
    await transport.close(); // the SDK refused the request
    await shared?.ended(id);
  }

  /** Serves from here on what another server opened. */
  async function adopt(id: string, known: SharedSession): Promise<Session> {
    makeRoom(known.owner);
    const transport = await connect(id, () => undefined);
    await shared?.resume(transport, known);
    const adopted = { transport, owner: known.owner, grantId: known.grantId };
    sessions.set(id, adopted);
    return adopted;
  }

  /** The session, if it is the caller's. One that ended at another server ends here. */
  async function find(id: string, owner: string): Promise<Session | undefined> {
    if (!shared) return sessions.get(id);
    const known = await shared.find(id);
    if (!known) await sessions.delete(id);
    if (!known || known.owner !== owner) return undefined;
    await shared.used(id, known);
    const arrival = arriving.get(id) ?? sessions.get(id) ?? adopt(id, known);
    if (!(arrival instanceof Promise)) return arrival;
    arriving.set(id, arrival);
    return arrival.finally(() => arriving.delete(id));
  }

  const handle: RequestHandler = async (req, res) => {
    const id = req.headers["mcp-session-id"];
    if (id === undefined && req.method === "POST" && isInitializeRequest(req.body)) return open(req, res);
    if (typeof id !== "string") return refuse(res, 400, "Send initialize first; its answer names the session.");
    const session = await find(id, ownerOf(callerOf(req.auth)));
    if (!session || session.owner !== ownerOf(callerOf(req.auth))) return refuse(res, 404, "There is no such session.");
    if (req.method === "DELETE") await shared?.ended(id);
    sessions.set(id, session);
    return session.transport.handleRequest(req, res, req.body);
  };

  return {
    handle,
    endGrant(grantId: string): void {
      for (const { transport, grantId: own } of sessions.values())
        if (own === grantId) void sessions.delete(transport.sessionId ?? "");
      shared?.grantEnded(grantId).catch((error: unknown) => logError("session-close-failed", error));
    },
    count: () => sessions.size,
    stop(): void {
      clearInterval(sweep);
      for (const { transport } of sessions.values()) void sessions.delete(transport.sessionId ?? "");
    },
  };
}
