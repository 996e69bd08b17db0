import type { Emulator } from "../emulator.ts";
import { requireNoGraphFault } from "./fault.ts";
import { GraphError } from "./graph-error.ts";
import { matchRoute } from "./match-route.ts";
import { requirePermission } from "./require-permission.ts";
import type { GraphAnswer, GraphCall, GraphRoute } from "./route.ts";
import type { GraphCaller } from "./verify-token.ts";

/** Tells how a refusal looks as an answer; the envelope needs ids of the exchange. */
export type Refuse = (error: GraphError) => GraphAnswer;

interface Desk {
  readonly emulator: Emulator;
  readonly caller: GraphCaller;
  readonly table: readonly GraphRoute[];
  readonly refuse: Refuse;
}

/**
 * Answers a call whose token is verified: faults, route, permission, handler, and what changed is saved before anybody
 * hears of it.
 *
 * @throws GraphError
 */
export async function dispatch(desk: Desk, call: GraphCall): Promise<GraphAnswer> {
  const { emulator, caller, table, refuse } = desk;
  requireNoGraphFault(emulator, caller, `/v1.0${call.path}`);
  const { route, params } = matchRoute(table, call.method, call.path);
  requirePermission(caller, route);
  const again = (inner: GraphCall) => settled(desk, inner);
  const answer = await route.handle({ ...call, emulator, caller, params, again, refuse });
  if (route.method !== "GET") await emulator.store.saved();
  return answer;
}

/** As `dispatch`, with a refusal as an answer. */
async function settled(desk: Desk, call: GraphCall): Promise<GraphAnswer> {
  try {
    return await dispatch(desk, call);
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return desk.refuse(error);
  }
}
