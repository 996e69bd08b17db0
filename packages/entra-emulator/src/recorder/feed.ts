import type { Exchange } from "./exchange.ts";

export interface Listener {
  exchange(exchange: Exchange): void;
  /** Faults, clock or keys have changed. */
  state(): void;
}

/** Who listens to the record as it grows. */
export interface Feed {
  readonly listeners: number;
  /** Returns the way to stop. */
  subscribe(listener: Listener): () => void;
  /** @param exchange made only when somebody listens */
  exchange(exchange: () => Exchange): void;
  state(): void;
}

export function createFeed(): Feed {
  const listeners = new Set<Listener>();
  return {
    get listeners() {
      return listeners.size;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    exchange(make) {
      if (listeners.size === 0) return;
      const exchange = make();
      for (const listener of listeners) listener.exchange(exchange);
    },
    state() {
      for (const listener of listeners) listener.state();
    },
  };
}
