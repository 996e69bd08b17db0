import type {
  ClockRequest,
  ClockState,
  ControlState,
  ExchangesAnswer,
  FaultAccepted,
  FaultRequest,
  KeysState,
  MintRequest,
  MintedToken,
} from "../../src/control/contract.ts";

/** What the control API refused, in its own words. */
export class ControlError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

async function problemOf(answer: Response): Promise<ControlError> {
  const body = (await answer.json().catch(() => ({}))) as { error?: string; error_description?: string };
  return new ControlError(
    body.error ?? `http_${answer.status}`,
    body.error_description ?? `The tenant answered ${answer.status} without a reason.`,
  );
}

async function call(method: string, path: string, body?: unknown): Promise<Response> {
  const answer = await fetch(`/_emulator/${path}`, {
    method,
    headers: { "x-emulator-control": "1", ...(body !== undefined && { "content-type": "application/json" }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new ControlError("NoAnswer", "The tenant does not answer. Is it still running?");
  });
  if (!answer.ok) throw await problemOf(answer);
  return answer;
}

async function json<T>(answer: Promise<Response>): Promise<T> {
  return (await (await answer).json()) as T;
}

/** The control API of the tenant. Errors: `ControlError` with the API's code, or `NoAnswer`. */
export const control = {
  state: () => json<ControlState>(call("GET", "state")),
  addFault: (fault: FaultRequest) => json<FaultAccepted>(call("POST", "faults", fault)),
  removeFault: async (id: string) => void (await call("DELETE", `faults/${encodeURIComponent(id)}`)),
  clearFaults: async () => void (await call("DELETE", "faults")),
  moveClock: (request: ClockRequest) => json<ClockState>(call("POST", "clock", request)),
  rollKey: () => json<KeysState>(call("POST", "keys/roll")),
  retireKeys: () => json<KeysState>(call("POST", "keys/retire")),
  mint: (request: MintRequest) => json<MintedToken>(call("POST", "tokens", request)),
  exchanges: (after = 0) => json<ExchangesAnswer>(call("GET", `exchanges?after=${after}`)),
  clearExchanges: async () => void (await call("DELETE", "exchanges")),
};
