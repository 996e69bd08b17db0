import type { Exchange } from "../../src/recorder/exchange.ts";

export interface EventHandlers {
  readonly exchange?: (exchange: Exchange) => void;
  /** Faults, clock or keys have changed. */
  readonly state?: () => void;
  readonly online?: () => void;
  readonly offline?: () => void;
}

/** Listens to the tenant (Server-Sent Events) from the exchange after `after` on. Returns what ends it. */
export function listen(handlers: EventHandlers, after?: number): () => void {
  const source = new EventSource(`/_emulator/events${after === undefined ? "" : `?after=${after}`}`);
  source.addEventListener("exchange", (event: MessageEvent<string>) =>
    handlers.exchange?.(JSON.parse(event.data) as Exchange),
  );
  source.addEventListener("state", () => handlers.state?.());
  source.addEventListener("open", () => handlers.online?.());
  source.addEventListener("error", () => handlers.offline?.());
  return () => source.close();
}
