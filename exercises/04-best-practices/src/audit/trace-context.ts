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

/** Node makes random UUIDs by the hundred, so that one costs next to nothing. */
const randomHex = (): string => randomUUID().replaceAll("-", "");

/** The caller's trace goes on. */
export function traceContextOf(traceparent: string | undefined): TraceContext {
  // TODO 5: what a caller sends here comes to stand in the log, and in the header of the answer. May it be anything?
  const [, traceId = randomHex(), parentSpanId] = traceparent?.split("-") ?? [];
  return { traceId, spanId: randomHex().slice(16), parentSpanId };
}

/** As Graph wants it: a GUID. */
export function toGuid({ traceId }: Pick<TraceContext, "traceId">): string {
  return traceId.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
