import type { IncomingHttpHeaders } from "node:http";
import type { Emulator } from "../emulator.ts";
import type { Params } from "../http/params.ts";
import { type ODataQuery, parseODataQuery } from "./odata/query.ts";
import type { GraphError } from "./graph-error.ts";
import type { GraphCaller } from "./verify-token.ts";

/** A request before it is known what it asks for. */
export interface GraphCall {
  readonly method: string;
  /** Behind `/v1.0`, percent-encoded as it came. */
  readonly path: string;
  /** Absolute. */
  readonly url: string;
  readonly query: Params;
  readonly headers: IncomingHttpHeaders;
  /** As it came; "" for none. */
  readonly body: string;
}

/** What a handler gets. */
export interface GraphRequest extends GraphCall {
  readonly emulator: Emulator;
  readonly caller: GraphCaller;
  /** What stands for `{name}` in the path of the route, decoded. */
  readonly params: Readonly<Record<string, string>>;
  /** Answers another call of the same caller (`$batch`). Never throws a GraphError: it answers with it. */
  readonly again: (call: GraphCall) => Promise<GraphAnswer>;
  readonly refuse: (error: GraphError) => GraphAnswer;
}

export interface GraphAnswer {
  readonly status: number;
  readonly body?: unknown;
  /** Sent as text/plain, or as `content-type` of `headers` says. */
  readonly text?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Any one of the names is enough. null: this kind of caller is not served at all. */
export interface Permissions {
  readonly delegated: readonly string[] | null;
  readonly application: readonly string[] | null;
}

export interface GraphRoute {
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** "/applications/{id}/addPassword"; a key in parentheses is a segment of its own. */
  readonly path: string;
  /** "inside": it carries other calls, and each of them is checked. */
  readonly permissions: Permissions | "inside";
  /** Names the permission where a workload says more than the directory does. */
  readonly refusal?: () => GraphError;
  readonly handle: (request: GraphRequest) => GraphAnswer | Promise<GraphAnswer>;
}

/** The query options of a request; `anyOrder` as in `parseODataQuery`. @throws GraphError 400 */
export function queryOf({ query, headers }: GraphCall, anyOrder = false): ODataQuery {
  const level = headers.consistencylevel;
  return parseODataQuery(query, typeof level === "string" ? level : undefined, anyOrder);
}

/** What stands for `{name}`; the route's path names it. */
export function param({ params }: GraphRequest, name: string): string {
  return params[name] ?? "";
}

export const ok = (body: unknown): GraphAnswer => ({ status: 200, body });
export const noContent: GraphAnswer = { status: 204 };

/** @param place behind the version: "/applications/{id}" */
export function created({ emulator }: GraphRequest, body: unknown, place: string): GraphAnswer {
  return { status: 201, body, headers: { location: `${emulator.origin}/v1.0${place}` } };
}
