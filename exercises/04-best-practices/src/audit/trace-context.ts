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

/** Bytes of randomness that are fetched at once: to ask for each id alone takes longer than all else about it. */
const AT_ONCE = 2_048;
let [digits, used] = ["", 0];

function randomHex(length: number): string {
  if (used + length > digits.length) [digits, used] = [randomBytes(AT_ONCE).toString("hex"), 0];
  used += length;
  return digits.slice(used - length, used);
}

/** The caller's trace goes on. */
export function traceContextOf(traceparent: string | undefined): TraceContext {
  // TODO 5: what a caller sends here comes to stand in the log, and in the header of the answer. May it be anything?
  const [, traceId = randomHex(32), parentSpanId] = traceparent?.split("-") ?? [];
  return { traceId, spanId: randomHex(16), parentSpanId };
}

/** As Graph wants it: a GUID. */
export function toGuid({ traceId }: Pick<TraceContext, "traceId">): string {
  return traceId.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
