import { setTimeout as sleep } from "node:timers/promises";
import { ControlFailed, type RawRequest, type RemoteServer } from "@workshop/attacks";
import { workshopVersion } from "../installation.ts";

/** Milliseconds. */
export interface Clock {
  now(): number;
  wait(time: number, signal: AbortSignal): Promise<unknown>;
}

const machineClock: Clock = {
  now: () => performance.now(),
  wait: (time, signal) => sleep(time, undefined, { signal }),
};

/** How hard a server may be asked. */
export interface Pace {
  readonly clock?: Clock;
  /** Absent: as fast as it answers. */
  readonly perSecond?: number;
  /** Requests in all. */
  readonly most: number;
  readonly signal: AbortSignal;
}

export interface PacedServer extends RemoteServer {
  /** Requests sent so far. */
  sent(): number;
}

/**
 * The same server, asked politely: at most so many requests, at most so fast, each saying who we are, and none to any
 * other origin, because a request may carry the owner's token.
 * @throws ControlFailed from `send` when the budget is spent, or the server says 429: then its answers say nothing
 */
export function paceServer(server: RemoteServer, { perSecond, most, signal, clock = machineClock }: Pace): PacedServer {
  const userAgent = `entra-mcp-workshop-attack/${workshopVersion()} (a test the server's owner started)`;
  let [sent, next] = [0, 0];

  async function takeTurn(): Promise<void> {
    signal.throwIfAborted();
    if (sent >= most) throw new ControlFailed("budgetSpent", { most });
    sent += 1;
    if (perSecond === undefined) return;
    const now = clock.now();
    const mine = Math.max(now, next);
    next = mine + 1000 / perSecond;
    await clock.wait(mine - now, signal);
  }

  async function prepare(request: RawRequest): Promise<RawRequest> {
    const { origin } = new URL(request.path ?? server.url, server.origin);
    if (origin !== server.origin) throw new ControlFailed("otherOrigin", { origin });
    await takeTurn();
    return { ...request, headers: { "user-agent": userAgent, ...request.headers } };
  }

  const requireRoom = (status: number): void => {
    if (status === 429) throw new ControlFailed("tooManyRequests");
  };

  return {
    ...server,
    sent: () => sent,
    async send(request = {}) {
      const answer = await server.send(await prepare(request));
      requireRoom(answer.status);
      return answer;
    },
    async openStream(request) {
      const stream = await server.openStream(await prepare(request));
      if (stream.status === 429) stream.close();
      requireRoom(stream.status);
      return stream;
    },
  };
}
