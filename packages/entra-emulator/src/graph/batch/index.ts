import { readParams } from "../../http/params.ts";
import { GraphError } from "../graph-error.ts";
import { readJson } from "../input/read-json.ts";
import { ODATA_JSON } from "../reply.ts";
import { type GraphAnswer, type GraphCall, type GraphRequest, type GraphRoute, ok } from "../route.ts";
import { type BatchStep, readBatch } from "./read-batch.ts";

interface StepAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

function callOf({ emulator }: GraphRequest, { method, url, headers, body }: BatchStep): GraphCall {
  const [path = "", search] = url.split("?", 2);
  return {
    method,
    path,
    url: `${emulator.origin}/v1.0${url}`,
    query: readParams(search),
    headers,
    body: body === undefined ? "" : JSON.stringify(body),
  };
}

/** Header names as Graph writes them inside a batch: "Retry-After". */
function titled(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}

function stepAnswer(id: string, { status, body, text, headers = {} }: GraphAnswer): StepAnswer {
  const type = text === undefined ? body !== undefined && ODATA_JSON : "text/plain";
  const named = Object.entries(headers).map(([name, value]) => [titled(name), value]);
  const content = text instanceof Uint8Array ? Buffer.from(text).toString("base64") : (text ?? body);
  return {
    id,
    status,
    headers: { ...(type && { "Content-Type": type }), ...Object.fromEntries(named) },
    ...(content !== undefined && { body: content }),
  };
}

function failedDependency(): GraphError {
  return new GraphError(424, "FailedDependency", "A request that this one depends on has failed.");
}

/**
 * `POST /$batch`: up to 20 calls, one after the other as they came; one whose dependency failed is not made (Learn,
 * graph json-batching).
 */
async function batch(request: GraphRequest): Promise<GraphAnswer> {
  const answers = new Map<string, StepAnswer>();
  for (const step of readBatch(readJson(request))) {
    const isReady = step.dependsOn.every((id) => (answers.get(id)?.status ?? 424) < 400);
    const answer = isReady ? await request.again(callOf(request, step)) : request.refuse(failedDependency());
    answers.set(step.id, stepAnswer(step.id, answer));
  }
  return ok({ responses: [...answers.values()] });
}

export const batchRoutes: readonly GraphRoute[] = [
  { method: "POST", path: "/$batch", permissions: "inside", handle: batch },
];
