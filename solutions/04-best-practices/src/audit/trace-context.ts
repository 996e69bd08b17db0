import { randomUUID } from "node:crypto";

/** Names of a request, as W3C Trace Context has them: both lower-case hex. */
export interface TraceContext {
  /** 32 digits: of everything that happens for one cause. */
  readonly traceId: string;
  /** 16 digits: of our part in it. */
  readonly spanId: string;
  /** 16 digits: who called us, where they said so. */
  readonly parentSpanId: string | undefined;
}

/** Trace Context §3.2: nothing but these forms; zeros are no id. */
const TRACE_PARENT = /^00-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-[\da-f]{2}$/;

/** Node makes random UUIDs by the hundred, so that one costs next to nothing. */
const randomHex = (): string => randomUUID().replaceAll("-", "");

/**
 * The caller's trace goes on when it is one. Anything else a caller may send as a name for its request is not looked at:
 * what strangers write must not come to stand in our log.
 */
export function traceContextOf(traceparent: string | undefined): TraceContext {
  const [, traceId = randomHex(), parentSpanId] = (traceparent && TRACE_PARENT.exec(traceparent)) || [];
  return { traceId, spanId: randomHex().slice(16), parentSpanId };
}

/** As Graph wants it: a GUID. */
export function toGuid({ traceId }: Pick<TraceContext, "traceId">): string {
  return traceId.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
