/** Ctrl-C and a polite kill, as a signal that work in this process listens to. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** Gives the signals of the system back to their default. */
  forget(): void;
}

export function abortOnSignal(): Interruption {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const one of signals) process.once(one, abort);
  return { signal: controller.signal, forget: () => signals.forEach((one) => process.off(one, abort)) };
}
