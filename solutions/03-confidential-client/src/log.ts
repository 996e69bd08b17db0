/**
 * One line for one event, on stderr. Pass names, codes and ids. Never pass a request, an answer or an error as a whole:
 * they carry tokens, codes and states.
 */
export function log(event: string, details: Record<string, string | number | undefined> = {}): void {
  const known = Object.entries(details).filter(([, value]) => value !== undefined);
  const words = known.map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  process.stderr.write(`${[new Date().toISOString(), event, ...words].join(" ")}\n`);
}

/** What may be said about an error: its name and its code, never its text. */
export function logError(event: string, error: unknown): void {
  const { name, code, errorCode } = error as { name?: string; code?: string; errorCode?: string };
  log(event, { name: name ?? typeof error, code: code ?? errorCode });
}
