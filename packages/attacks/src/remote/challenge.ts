import type { RawAnswer } from "./remote.ts";

/** The parameters of a `WWW-Authenticate: Bearer` header, by name (RFC 9110 §11.6.1). {} without one. */
export function challengeOf({ headers }: Pick<RawAnswer, "headers">): Readonly<Record<string, string>> {
  const pairs = (headers["www-authenticate"] ?? "").matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s,]+))/g);
  return Object.fromEntries(
    [...pairs].map(([, name = "", quoted, bare]) => [name.toLowerCase(), quoted ?? bare ?? ""]),
  );
}

/** What a claims challenge demands, as JSON for the next sign-in (Learn, claims-challenge). Undefined: it has none. */
export function claimsDemanded(answer: Pick<RawAnswer, "headers">): string | undefined {
  const text = Buffer.from(challengeOf(answer)["claims"] ?? "", "base64").toString("utf8");
  try {
    const claims: unknown = JSON.parse(text);
    return typeof claims === "object" && claims !== null ? text : undefined;
  } catch {
    return undefined;
  }
}
