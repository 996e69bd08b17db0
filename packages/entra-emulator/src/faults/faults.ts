import type { FaultBook, Faults, GraphFault, LifetimeRule, TokenFault } from "./model.ts";
import { expireRefreshTokens, revokeSessions } from "./sessions.ts";
import type { State } from "../state/model.ts";

interface Counted<T> {
  readonly fault: T;
  left: number;
}

const same = (a: string, b: string | undefined) => a.toLowerCase() === b?.toLowerCase();

function fitsScope(
  rule: { client?: string; user?: string },
  client: string | undefined,
  users: readonly string[],
): boolean {
  if (rule.client !== undefined && !same(rule.client, client)) return false;
  const { user } = rule;
  return user === undefined || users.some((candidate) => same(user, candidate));
}

function take<T>(list: Counted<T>[], fits: (fault: T) => boolean): T | undefined {
  const index = list.findIndex(({ fault }) => fits(fault));
  const found = list[index];
  if (!found) return undefined;
  found.left -= 1;
  if (found.left <= 0) list.splice(index, 1);
  return found.fault;
}

function fitsPath(prefix: string | undefined, path: string): boolean {
  return prefix === undefined || path.startsWith(prefix) || path.replace(/^\/v1\.0/, "").startsWith(prefix);
}

/** Faults that somebody asked for, oldest first; each is spent `times` times (1 unless said). */
export function createFaults(state: State, changed: () => void): Faults & FaultBook {
  const graph: Counted<GraphFault>[] = [];
  const token: Counted<TokenFault>[] = [];
  let lifetimes: LifetimeRule[] = [];
  return {
    graph: (fault) => void graph.push({ fault, left: fault.times ?? 1 }),
    token: (fault) => void token.push({ fault, left: fault.times ?? 1 }),
    accessTokenLifetime: (rule) => void lifetimes.unshift(rule),
    revokeSessions(userId) {
      revokeSessions(state, userId);
      changed();
    },
    expireRefreshTokens(userId) {
      expireRefreshTokens(state, userId);
      changed();
    },
    clear() {
      graph.length = 0;
      token.length = 0;
      lifetimes = [];
    },
    takeGraph: ({ client, users, path }) =>
      take(graph, (fault) => fitsScope(fault, client, users) && fitsPath(fault.path, path)),
    takeToken: ({ client, users, grant }) =>
      take(token, (fault) => fitsScope(fault, client, users) && (fault.grant === undefined || fault.grant === grant)),
    lifetimeOf: ({ client, users }) => lifetimes.find((rule) => fitsScope(rule, client, users))?.seconds,
  };
}
