import type { ChildProcess, ForkOptions } from "node:child_process";
import { once } from "node:events";
import { onTestFinished } from "vitest";
import type { Order } from "./programs/cache-process.ts";
import { type Outcome, startProgram, waitForEnd } from "./run-program.ts";

export interface CacheProcess {
  readonly child: ChildProcess;
  /** Resolves with the answer, or with undefined if the process died first. One at a time. */
  readonly order: (order: Order) => Promise<unknown>;
  readonly end: () => Promise<Outcome>;
}

/** Start a process that uses the token cache in `directory`. It ends with the test at the latest. */
export async function startCacheProcess(directory: string, options: ForkOptions = {}): Promise<CacheProcess> {
  // It needs no network; and as another user it could not read the tenant's certificate, which Node would say on stderr.
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const child = startProgram("cache-process.ts", [directory], { env, ...options });
  const outcome = waitForEnd(child);
  onTestFinished(() => void child.kill("SIGKILL"));
  const answer = async (): Promise<unknown> => {
    const [message] = (await Promise.race([once(child, "message"), outcome.then(() => [{}])])) as [
      { result?: unknown; failure?: string },
    ];
    if (message.failure !== undefined) throw new Error(message.failure);
    return message.result;
  };
  await answer();
  return {
    child,
    order(order) {
      const answered = answer();
      child.send(order);
      return answered;
    },
    end() {
      child.disconnect();
      return outcome;
    },
  };
}
