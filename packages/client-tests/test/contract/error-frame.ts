import type { Answer } from "./exchange.ts";

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What is wrong with the frame that all refusals of the token endpoint share. Texts and trailers may differ. */
export function malformed({ json, headers }: Answer): string[] {
  const [code] = (json["error_codes"] as readonly number[] | undefined) ?? [];
  const rules: Record<string, boolean> = {
    "JSON in UTF-8": /^application\/json; ?charset=utf-8$/i.test(headers.get("content-type") ?? ""),
    "nobody stores it": headers.get("cache-control")?.includes("no-store") ?? false,
    "the text starts with the number": String(json["error_description"]).startsWith(`AADSTS${code}: `),
    "a timestamp of Entra's form": /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/.test(String(json["timestamp"])),
    "trace_id is a GUID": GUID.test(String(json["trace_id"])),
    "correlation_id is a GUID": GUID.test(String(json["correlation_id"])),
    "x-ms-request-id is the trace id": headers.get("x-ms-request-id") === json["trace_id"],
  };
  return Object.keys(rules).filter((rule) => !rules[rule]);
}

/** What the client of a token endpoint can tell apart. */
export function refusalOf(answer: Answer) {
  const { error, error_codes: codes, suberror } = answer.json;
  return { error, codes, suberror, status: answer.status, malformed: malformed(answer) };
}

/** `invalid_client` travels with 401, all others with 400 (recorded). */
export function refused(aadsts: number, error: string, suberror?: string) {
  return { error, codes: [aadsts], suberror, status: error === "invalid_client" ? 401 : 400, malformed: [] };
}
