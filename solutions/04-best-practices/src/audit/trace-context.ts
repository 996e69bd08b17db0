import { randomBytes } from "node:crypto";

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

/** Bytes of randomness that are fetched at once: to ask for each id alone takes longer than all else about it. */
const AT_ONCE = 2_048;
let [digits, used] = ["", 0];

function randomHex(length: number): string {
  if (used + length > digits.length) [digits, used] = [randomBytes(AT_ONCE).toString("hex"), 0];
  used += length;
  return digits.slice(used - length, used);
}

/**
 * The caller's trace goes on when it is one. Anything else a caller may send as a name for its request is not looked at:
 * what strangers write must not come to stand in our log.
 */
export function traceContextOf(traceparent: string | undefined): TraceContext {
  const [, traceId = randomHex(32), parentSpanId] = (traceparent && TRACE_PARENT.exec(traceparent)) || [];
  return { traceId, spanId: randomHex(16), parentSpanId };
}

/** As Graph wants it: a GUID. */
export function toGuid({ traceId }: Pick<TraceContext, "traceId">): string {
  return traceId.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
