import type { Answer } from "./tenant.ts";

interface Refusal {
  readonly error: unknown;
  readonly codes: unknown;
  readonly suberror: unknown;
  readonly status: number;
  /** What is wrong with the frame every error shares: text, trailers, headers. */
  readonly malformed: readonly string[];
}

function malformed({ json, headers }: Answer): string[] {
  const [code] = json.error_codes as readonly number[];
  const trailers = `Trace ID: ${String(json.trace_id)} Correlation ID: ${String(json.correlation_id)} Timestamp: ${String(json.timestamp)}`;
  const text = String(json.error_description);
  const problems: Record<string, boolean> = {
    "the text starts with the number": text.startsWith(`AADSTS${code}: `),
    "the text ends with the trailers": text.endsWith(` ${trailers}`),
    "no placeholder is left open": !/\{\w+\}/.test(text),
    "the timestamp has Entra's form": /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/.test(String(json.timestamp)),
    "x-ms-request-id is the trace id": headers["x-ms-request-id"] === json.trace_id,
    "nobody stores it": headers["cache-control"] === "no-store, no-cache",
  };
  return Object.keys(problems).filter((problem) => !problems[problem]);
}

/** What a token endpoint's refusal comes down to. */
export async function refusal(pending: Promise<Answer>): Promise<Refusal> {
  const answer = await pending;
  const { error, error_codes: codes, suberror } = answer.json;
  return { error, codes, suberror, status: answer.status, malformed: codes ? malformed(answer) : ["no error codes"] };
}

/** The refusal that is expected: `invalid_client` travels with 401, all others with 400. */
export function refused(error: string, aadsts: number, suberror?: string): Refusal {
  return { error, codes: [aadsts], suberror, status: error === "invalid_client" ? 401 : 400, malformed: [] };
}
