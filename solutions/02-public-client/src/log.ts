/**
 * One line for one event, on stderr: over stdio, stdout belongs to JSON-RPC.
 * Pass names, codes and ids. Never pass a result, a request or an error as a whole: they carry tokens.
 */
export function log(event: string, details: Record<string, string | number | undefined> = {}): void {
  const known = Object.entries(details).filter(([, value]) => value !== undefined);
  const words = known.map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  process.stderr.write(`${[new Date().toISOString(), event, ...words].join(" ")}\n`);
}
