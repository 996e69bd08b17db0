/** Names this server answers to. A list, so that more names can be let in by option. */
export const LOOPBACK_HOSTS: readonly string[] = ["localhost", "127.0.0.1", "::1"];

/** The name in a Host header, without port and brackets. */
export function hostName(header: string | undefined): string | undefined {
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::\d{1,5})?$/i.exec(header ?? "");
  return match?.[1]?.replace(/^\[|\]$/g, "").toLowerCase();
}

/** Keeps DNS rebinding out: a web page's own name never reaches us. */
export function isServedHost(header: string | undefined, hosts: readonly string[]): boolean {
  return hosts.includes(hostName(header) ?? "");
}
