import type { RawAnswer, RawRequest, WireAnswer, WireRequest } from "@workshop/attacks";
import { mask } from "./mask.ts";
import type { Exchange } from "./recorded.ts";

/** Headers of an answer that a reader learns something from. */
const TELLING = [
  "www-authenticate",
  "location",
  "content-type",
  "set-cookie",
  "cache-control",
  "content-security-policy",
  "x-frame-options",
  "strict-transport-security",
  "access-control-allow-origin",
  "allow",
  "retry-after",
  "mcp-session-id",
];

const STATUS: Readonly<Record<number, string>> = {
  200: "OK",
  201: "Created",
  202: "Accepted",
  204: "No Content",
  302: "Found",
  303: "See Other",
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  413: "Payload Too Large",
  415: "Unsupported Media Type",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
};

/** A request to the server under test, and its answer, as they would be written on paper. */
export function describeHttp(wanted: RawRequest, answer: RawAnswer, endpoint: string): Exchange {
  const { method = "GET", path = endpoint, headers = {}, token } = wanted;
  const lines = [
    `${method} ${path}`,
    ...(token === undefined ? [] : [`authorization: Bearer ${token}`]),
    ...Object.entries(headers).flatMap(([name, value]) => [value].flat().map((one) => `${name}: ${one}`)),
  ];
  const telling = TELLING.flatMap((name) => (answer.headers[name] ? [`${name}: ${answer.headers[name]}`] : []));
  const first = answer.status === 0 ? `no answer: ${answer.text}` : statusLine(answer.status);
  return {
    sent: mask(withBody(lines, bodyOf(wanted))),
    got: mask(withBody([first, ...telling], answer.status === 0 ? "" : answer.text)),
  };
}

/** A request to Graph or to the tenant, and its answer. */
export function describeRequest(url: string, wanted: WireRequest, answer: WireAnswer): Exchange {
  const lines = [
    `${wanted.method ?? "GET"} ${url}`,
    ...(wanted.token === undefined ? [] : [`authorization: Bearer ${wanted.token}`]),
  ];
  return {
    sent: mask(withBody(lines, bodyOf(wanted))),
    got: mask(withBody([statusLine(answer.status)], JSON.stringify(answer.json, null, 2))),
  };
}

function statusLine(status: number): string {
  return `${status} ${STATUS[status] ?? ""}`.trim();
}

function bodyOf({ body, form, json }: RawRequest): string {
  if (body !== undefined) return typeof body === "string" ? body : `(${body.length} bytes)`;
  if (form) return new URLSearchParams(form).toString();
  return json === undefined ? "" : JSON.stringify(json);
}

function withBody(lines: readonly string[], body: string): string {
  return body.trim() === "" ? lines.join("\n") : `${lines.join("\n")}\n\n${body.trim()}`;
}
