import type { Faults } from "../faults/model.ts";
import type { FaultAccepted, FaultRequest } from "./contract.ts";

/** Does what a fault request asks for. */
export function applyFault(faults: Faults, request: FaultRequest): FaultAccepted {
  switch (request.kind) {
    case "graph":
      return { ok: true, id: faults.graph(request) };
    case "token":
      return { ok: true, id: faults.token(request) };
    case "authorize":
      return { ok: true, id: faults.authorize(request) };
    case "outage":
      return { ok: true, id: faults.outage(request) };
    case "accessTokenLifetime":
      return { ok: true, id: faults.accessTokenLifetime(request) };
    case "stepUp":
      return { ok: true, id: faults.stepUp(request) };
    case "revokeSessions":
      faults.revokeSessions(request.userId);
      return { ok: true };
    case "expireRefreshTokens":
      faults.expireRefreshTokens(request.userId);
      return { ok: true };
    case "clear":
      faults.clear();
      return { ok: true };
  }
}
