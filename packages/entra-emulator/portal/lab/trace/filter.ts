import type { Exchange } from "../../../src/recorder/exchange.ts";
import { client as portal } from "../../session/tenant.ts";
import { isFailure } from "./arrows.ts";

export interface TraceFilter {
  /** Client id; empty: all. */
  readonly client: string;
  /** Object id; empty: all. */
  readonly user: string;
  readonly failuresOnly: boolean;
  /** Also what this very portal says to the tenant. */
  readonly portalToo: boolean;
}

export const NO_FILTER: TraceFilter = { client: "", user: "", failuresOnly: false, portalToo: false };

export function fits({ client, user, failuresOnly, portalToo }: TraceFilter, exchange: Exchange): boolean {
  if (client && exchange.clientId !== client) return false;
  if (user && exchange.user !== user) return false;
  if (!portalToo && exchange.clientId === portal.client_id) return false;
  return !failuresOnly || isFailure(exchange);
}
