import { readFileSync } from "node:fs";
import type { WireAnswer, WireRequest } from "@workshop/attacks";
import { Agent, request } from "undici";

/** Milliseconds. A tenant of this machine answers in a few; a real one in a second. */
const PATIENCE = 15_000;
/** Bytes of an answer that are kept; more is not JSON that a card reads. */
const LARGEST = 4 * 1024 * 1024;

export interface Requester {
  request(url: string, wanted?: WireRequest): Promise<WireAnswer>;
  stop(): Promise<void>;
}

function bodyOf({ form, json }: WireRequest): { body?: string; type?: string } {
  if (form) return { body: new URLSearchParams(form).toString(), type: "application/x-www-form-urlencoded" };
  return json === undefined ? {} : { body: JSON.stringify(json), type: "application/json" };
}

function readObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}

/** Makes requests that trust the authority in `caFile`; without one, whom Node trusts. */
export function createRequester(caFile: () => string | undefined): Requester {
  let agent: Agent | undefined;
  const open = (): Agent => {
    const own = caFile();
    const trust = own ? { connect: { ca: readFileSync(own, "utf8") } } : {};
    return new Agent({ ...trust, headersTimeout: PATIENCE, bodyTimeout: PATIENCE, maxResponseSize: LARGEST });
  };
  return {
    async request(url, wanted = {}) {
      const { body, type } = bodyOf(wanted);
      const headers = {
        accept: "application/json",
        ...(type && { "content-type": type }),
        ...(wanted.token && { authorization: `Bearer ${wanted.token}` }),
      };
      const { method = "GET" } = wanted;
      const answer = await request(url, { method, headers, body: body ?? null, dispatcher: (agent ??= open()) });
      return { status: answer.statusCode, json: readObject(await answer.body.text()) };
    },
    stop: async () => agent?.close(),
  };
}
