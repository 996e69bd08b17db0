import type { Response } from "router";
import type { Emulator } from "../emulator.ts";
import { contextOf } from "../http/exchange-context.ts";
import { reply } from "../http/reply.ts";
import type { GraphError } from "./graph-error.ts";
import type { GraphAnswer } from "./route.ts";

const DIAGNOSTIC = JSON.stringify({
  ServerInfo: { DataCenter: "Workshop", Slice: "E", Ring: "5", ScaleUnit: "000", RoleInstance: "LOCALHOST" },
});
/** What Graph says of the JSON of every answer. */
export const ODATA_JSON =
  "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

function contentType({ body, text }: GraphAnswer): Record<string, string> {
  if (text !== undefined) return { "content-type": "text/plain" };
  return body === undefined ? {} : { "content-type": ODATA_JSON };
}

/**
 * A refusal as an answer. `innerError` with capital E and a date without zone: what the directory workload answers.
 *
 * @param requestId of the whole request, also for the parts of a batch
 */
export function refusal(res: Response, requestId: string, error: GraphError): GraphAnswer {
  const { trace } = contextOf(res);
  const date = new Date(trace.time).toISOString().slice(0, 19);
  const innerError = { date, "request-id": requestId, "client-request-id": trace.correlationId };
  const { status, code, message, details, headers } = error;
  return {
    status,
    body: { error: { code, message, ...(details.length > 0 && { details }), innerError } },
    headers: { "content-type": "application/json", ...headers },
  };
}

/** Sends an answer in Graph's envelope. */
export function replyGraph(emulator: Emulator, res: Response, requestId: string, answer: GraphAnswer): void {
  const { status, body, text } = answer;
  const headers = {
    "request-id": requestId,
    "client-request-id": contextOf(res).trace.correlationId,
    "x-ms-ags-diagnostic": DIAGNOSTIC,
    "cache-control": "no-cache",
    ...(status < 400 && { "odata-version": "4.0", "x-ms-resource-unit": "1", vary: "Accept-Encoding" }),
    ...contentType(answer),
    ...answer.headers,
  };
  reply(emulator, res, { status, headers, json: body, ...(text !== undefined && { text }) });
}
