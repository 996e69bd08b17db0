import type { AuditEvent } from "./audit-event.ts";
import type { CurrentRequest } from "./current-request.ts";

/** Tells a collector. */
export interface Telemetry {
  tell(event: AuditEvent, request: CurrentRequest): void;
  stop(): Promise<void>;
}

/** Milliseconds between two batches, and that a collector gets for one. */
const GATHER = 1_000;
const PATIENCE = 1_000;
/** Events that may wait; more are dropped. */
const MOST = 2_048;

type Value = string | number;
const nanoseconds = (milliseconds: number): string => `${milliseconds}000000`;

/** OTLP's JSON (opentelemetry-proto, common.proto "KeyValue"). */
const attributes = (given: Readonly<Record<string, Value | undefined>>) =>
  Object.entries(given).flatMap(([key, value]) =>
    value === undefined
      ? []
      : { key, value: typeof value === "number" ? { intValue: String(value) } : { stringValue: value } },
  );

function attributesOf({ graph, time: _time, event: _event, ...rest }: AuditEvent) {
  const ids = graph?.flatMap(({ requestId }) => requestId ?? []).join(",");
  return attributes({ ...rest, ...(ids && { "graph.request-id": ids }) });
}

/** SPAN_KIND_SERVER, STATUS_CODE_ERROR (trace.proto). */
const spanOf = (event: AuditEvent, { trace, startedAt }: CurrentRequest) => ({
  traceId: trace.traceId,
  spanId: trace.spanId,
  ...(trace.parentSpanId && { parentSpanId: trace.parentSpanId }),
  name: `${event.method} ${event.endpoint}`,
  kind: 2,
  startTimeUnixNano: nanoseconds(startedAt),
  endTimeUnixNano: nanoseconds(startedAt + event.duration),
  attributes: attributesOf(event),
  ...(event.decision === "failed" && { status: { code: 2 } }),
});

/** SEVERITY_NUMBER_INFO and _WARN (logs.proto). */
const logRecordOf = (event: AuditEvent, { trace, startedAt }: CurrentRequest) => ({
  timeUnixNano: nanoseconds(startedAt + event.duration),
  severityNumber: event.decision === "allowed" ? 9 : 13,
  traceId: trace.traceId,
  spanId: trace.spanId,
  body: { stringValue: event.event },
  attributes: attributesOf(event),
});

/** Traces and logs over OTLP/HTTP in JSON, without any library: two requests a second at most, of which nobody waits for one. */
export async function startTelemetry(endpoint: URL, serviceName: string): Promise<Telemetry> {
  const resource = { attributes: attributes({ "service.name": serviceName }) };
  const scope = { name: "audit" };
  const base = endpoint.href.endsWith("/") ? endpoint : new URL(`${endpoint.href}/`);
  let waiting: (readonly [AuditEvent, CurrentRequest])[] = [];

  async function post(path: string, body: unknown): Promise<void> {
    const headers = { "content-type": "application/json" };
    const request = { method: "POST", headers, body: JSON.stringify(body), signal: AbortSignal.timeout(PATIENCE) };
    // What a collector does not take is lost: the file has it, too.
    await fetch(new URL(path, base), request).then(
      (answer) => answer.arrayBuffer(),
      () => undefined,
    );
  }

  async function flush(): Promise<void> {
    if (waiting.length === 0) return;
    const batch = waiting;
    waiting = [];
    const [spans, logRecords] = [batch.map((one) => spanOf(...one)), batch.map((one) => logRecordOf(...one))];
    await Promise.all([
      post("v1/traces", { resourceSpans: [{ resource, scopeSpans: [{ scope, spans }] }] }),
      post("v1/logs", { resourceLogs: [{ resource, scopeLogs: [{ scope, logRecords }] }] }),
    ]);
  }

  const timer = setInterval(() => void flush(), GATHER).unref();
  return {
    tell(event, request) {
      if (waiting.length < MOST) waiting.push([event, request]);
    },
    async stop() {
      clearInterval(timer);
      await flush();
    },
  };
}
