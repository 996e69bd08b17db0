import type { AuditEvent } from "./audit-event.ts";
import type { CurrentRequest } from "./current-request.ts";

/** Tells a collector. Batches in the background, drops when the collector does not keep up. */
export interface Telemetry {
  tell(event: AuditEvent, request: CurrentRequest): void;
  stop(): Promise<void>;
}

/** Events that may wait, and milliseconds that a collector gets. */
const BATCH = { maxQueueSize: 2_048, scheduledDelayMillis: 1_000, exportTimeoutMillis: 5_000 };
/** Milliseconds for the last batch when the server stops. */
const FLUSH = 1_000;

/** The attributes of an event: the same names as in the log, and none but ours. */
function attributesOf({ graph, time: _time, event: _event, ...rest }: AuditEvent): Record<string, string | number> {
  const ids = graph?.flatMap(({ requestId }) => requestId ?? []).join(",");
  const known = Object.entries({ ...rest, "graph.request-id": ids || undefined });
  return Object.fromEntries(known.filter((one): one is [string, string | number] => one[1] !== undefined));
}

/**
 * Traces and logs over OTLP/HTTP. Loaded only where a collector is configured. Nothing instruments by itself: bodies and headers
 * carry tokens, so a span holds what the audit event holds.
 */
export async function startTelemetry(endpoint: URL, serviceName: string): Promise<Telemetry> {
  const { ROOT_CONTEXT, SpanKind, SpanStatusCode, TraceFlags, trace } = await import("@opentelemetry/api");
  const { SeverityNumber } = await import("@opentelemetry/api-logs");
  const { OTLPLogExporter } = await import("@opentelemetry/exporter-logs-otlp-http");
  const { OTLPTraceExporter } = await import("@opentelemetry/exporter-trace-otlp-http");
  const { resourceFromAttributes } = await import("@opentelemetry/resources");
  const { BatchLogRecordProcessor, LoggerProvider } = await import("@opentelemetry/sdk-logs");
  const { BasicTracerProvider, BatchSpanProcessor } = await import("@opentelemetry/sdk-trace-base");
  const resource = resourceFromAttributes({ "service.name": serviceName });
  const at = (path: string): { url: string; timeoutMillis: number } => ({
    url: new URL(path, endpoint.href.endsWith("/") ? endpoint : `${endpoint.href}/`).href,
    timeoutMillis: BATCH.exportTimeoutMillis,
  });
  const ids = { current: "" };
  const tracing = new BasicTracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter(at("v1/traces")), BATCH)],
    idGenerator: { generateTraceId: () => ids.current.slice(0, 32), generateSpanId: () => ids.current.slice(32) },
  });
  const logging = new LoggerProvider({
    resource,
    processors: [new BatchLogRecordProcessor({ exporter: new OTLPLogExporter(at("v1/logs")), ...BATCH })],
  });
  const [tracer, logger] = [tracing.getTracer("audit"), logging.getLogger("audit")];
  return {
    tell(event, { trace: { traceId, spanId, parentSpanId }, startedAt }) {
      ids.current = `${traceId}${spanId}`;
      const parent = parentSpanId
        ? trace.setSpanContext(ROOT_CONTEXT, {
            traceId,
            spanId: parentSpanId,
            traceFlags: TraceFlags.SAMPLED,
            isRemote: true,
          })
        : ROOT_CONTEXT;
      const attributes = attributesOf(event);
      const name = `${event.method} ${event.endpoint}`;
      const span = tracer.startSpan(name, { kind: SpanKind.SERVER, startTime: startedAt, attributes }, parent);
      if (event.decision === "failed") span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
      const severityNumber = event.decision === "allowed" ? SeverityNumber.INFO : SeverityNumber.WARN;
      logger.emit({ severityNumber, body: event.decision, attributes, context: trace.setSpan(ROOT_CONTEXT, span) });
    },
    async stop() {
      const limit = new Promise<void>((resolve) => setTimeout(resolve, FLUSH).unref());
      const done = Promise.allSettled([tracing.shutdown(), logging.shutdown()]);
      await Promise.race([done, limit]);
    },
  };
}
