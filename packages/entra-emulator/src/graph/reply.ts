import { randomUUID } from "node:crypto";
import type { Response } from "express";
import type { Emulator } from "../emulator.ts";
import { contextOf } from "../http/exchange-context.ts";
import { reply } from "../http/reply.ts";
import type { GraphError } from "./graph-error.ts";

const DIAGNOSTIC = JSON.stringify({
  ServerInfo: { DataCenter: "Workshop", Slice: "E", Ring: "5", ScaleUnit: "000", RoleInstance: "LOCALHOST" },
});

function envelopeHeaders(res: Response): {
  requestId: string;
  clientRequestId: string;
  headers: Record<string, string>;
} {
  const { trace } = contextOf(res);
  const requestId = randomUUID();
  const headers = {
    "request-id": requestId,
    "client-request-id": trace.correlationId,
    "x-ms-ags-diagnostic": DIAGNOSTIC,
    "cache-control": "no-cache",
  };
  return { requestId, clientRequestId: trace.correlationId, headers };
}

export function replyGraph(emulator: Emulator, res: Response, json: unknown): void {
  const { headers } = envelopeHeaders(res);
  reply(emulator, res, {
    json,
    headers: {
      ...headers,
      "odata-version": "4.0",
      "x-ms-resource-unit": "1",
      vary: "Accept-Encoding",
      "content-type":
        "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8",
    },
  });
}

/** `innerError` with capital E and a date without zone: what the directory workload answers. */
export function replyGraphError(emulator: Emulator, res: Response, error: GraphError): void {
  const { requestId, clientRequestId, headers } = envelopeHeaders(res);
  const { trace, notes } = contextOf(res);
  notes.graphCode = error.code;
  const date = new Date(trace.time).toISOString().slice(0, 19);
  const innerError = { date, "request-id": requestId, "client-request-id": clientRequestId };
  reply(emulator, res, {
    status: error.status,
    json: { error: { code: error.code, message: error.message, innerError } },
    headers: { ...headers, ...error.headers, "content-type": "application/json" },
  });
}
