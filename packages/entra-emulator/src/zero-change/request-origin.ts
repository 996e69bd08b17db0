import { AsyncLocalStorage } from "node:async_hooks";

const origins = new AsyncLocalStorage<string>();

/** Runs what answers one request. `emulator.origin` then is `origin`: issuer and addresses follow the name it was asked by. */
export function withOrigin(origin: string, answer: () => void): void {
  origins.run(origin, answer);
}

/** The public address the request at hand was sent to; undefined when it came by this server's own name. */
export function requestOrigin(): string | undefined {
  return origins.getStore();
}
