import { randomUUID } from "node:crypto";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import { isInitializeRequest, isJSONRPCRequest, type RequestId } from "@modelcontextprotocol/sdk/types.js";
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

/** TODO 7: how many of them may one person fill? */
export const SESSION_LIMITS: SessionLimits = { total: 1_000, perOwner: 1_000, idle: 30 * 60_000, sweep: 60_000 };

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

/** One server for all sessions: each answer goes to whoever asked under its number. */
function share(server: ReturnType<typeof createServer>) {
  const [toServer, transport] = InMemoryTransport.createLinkedPair();
  void server.connect(transport);
  // TODO 6: clients count their requests from 0, each for itself. Whose answer is number 3?
  const waiting: [RequestId, Transport][] = [];
  toServer.onmessage = (message) => {
    const place = waiting.findLastIndex(([id]) => "id" in message && id === message.id);
    const [, asker] = (place >= 0 && waiting.splice(place, 1)[0]) || [];
    asker?.send(message).catch((error: unknown) => logError("answer-lost", error));
  };
  return function join(session: Transport): Promise<void> {
    session.onmessage = (message, extra) => {
      if (isJSONRPCRequest(message)) waiting.push([message.id, session]);
      void toServer.send(message, extra?.authInfo && { authInfo: extra.authInfo });
    };
    return session.start();
  };
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
  const join = share(newServer());

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
    await join(transport);
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
    // TODO 7: and what if there is none? (400 when no id came, 404 when there is no such session.)
    const { transport } = (await find(String(id), "")) as Session;
    // TODO 6: whose session is this, and who is asking?
    // TODO 7: this client has left. Who else is still here? And one that works: how does its session stay?
    if (req.method === "GET") res.on("close", () => process.exit(0));
    return transport.handleRequest(req, res, req.body);
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
