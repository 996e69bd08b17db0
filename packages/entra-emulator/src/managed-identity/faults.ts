import { IdentityError } from "./identity-error.ts";

/** What a managed identity endpoint answers instead (Learn, how-to-use-vm-token, "Error handling"). */
export interface IdentityFault {
  /** 404 and 410: the service is being updated. 429: too many requests. 500 and up: transient. */
  status: 404 | 410 | 429 | 500 | 502 | 503 | 504;
  /** Seconds. */
  retryAfter?: number;
  /** How many requests it hits; 1 unless said. */
  times?: number;
}

const CODES: Readonly<Record<number, readonly [code: string, text: string]>> = {
  404: ["not_found", "The endpoint for managed identities is being updated. Try again."],
  410: ["gone", "The metadata service is being updated and is back within 70 seconds."],
  429: ["too_many_requests", "There are too many requests. Slow down and try again."],
};

/** Faults that wait, oldest first. */
export function createIdentityFaults() {
  const waiting: { fault: IdentityFault; left: number }[] = [];
  return {
    add: (fault: IdentityFault) => void waiting.push({ fault, left: fault.times ?? 1 }),
    clear: () => void waiting.splice(0),
    /** @throws IdentityError of the fault that waits, and spends it once */
    requireNone(): void {
      const [next] = waiting;
      if (!next) return;
      next.left -= 1;
      if (next.left <= 0) waiting.shift();
      const { status, retryAfter } = next.fault;
      const [code, text] = CODES[status] ?? ["server_error", "A transient error happened. Try again."];
      throw new IdentityError(
        status,
        code,
        text,
        retryAfter === undefined ? {} : { "retry-after": String(retryAfter) },
      );
    },
  };
}
export type IdentityFaults = ReturnType<typeof createIdentityFaults>;
