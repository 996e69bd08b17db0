import { type EnvironmentReader, refuse, type Rule } from "@workshop/auth";

export interface ThrottlingSettings {
  /** `RATE_LIMIT_PER_MINUTE`: requests of one person, at all servers of this vault together. */
  readonly perMinute: number;
  /** `GRAPH_BUDGET_SECONDS`: for one call of Graph with all its retries. A client waits about a minute for a tool (MCP, "Timeouts"). */
  readonly graphBudget: number;
  /** `GRAPH_CACHE_SECONDS`: how old an answer of Graph may be that is given again. 0: never. */
  readonly graphCache: number;
}

const number =
  (least: number, most: number): Rule<number> =>
  (text) =>
    /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most
      ? { value: Number(text) }
      : refuse("is not a number this can be", `Give one from ${least} to ${most}.`);

/** Reads the limits; what is wrong is among the reader's problems. */
export function readThrottling(reader: EnvironmentReader): ThrottlingSettings | undefined {
  const perMinute = reader.optional("RATE_LIMIT_PER_MINUTE", 300, number(1, 100_000));
  const graphBudget = reader.optional("GRAPH_BUDGET_SECONDS", 10, number(1, 30));
  const graphCache = reader.optional("GRAPH_CACHE_SECONDS", 60, number(0, 300));
  if (perMinute === undefined || graphBudget === undefined || graphCache === undefined) return undefined;
  return { perMinute, graphBudget, graphCache };
}
