import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { traceContext } from "../audit-rules.ts";
import { audited } from "../scenes/audited.ts";

/** Ada's client has a trace. The audit, the answer and the collector go on with it. */
export const sameTrace: Card = {
  id: "ENTRA-4.38",
  task: 5,
  rule: traceContext,
  look: "src/audit/trace-context.ts",
  async play(lab) {
    const { lines, writing, correlation, collector } = await audited(lab);
    const event = lines
      .map((line) => line.event)
      .find((one) => one?.["tool"] === "addNote" && one["decision"] === "allowed");
    if (!event) throw new ControlFailed("auditWritten");
    if (String(event["correlationId"]).replaceAll("-", "") !== writing) return fell("audit");
    if (correlation?.replaceAll("-", "") !== writing) return fell("answer", { header: correlation ?? "none" });
    const signals = new Set(collector.exports.map(({ signal }) => signal));
    const silent = (["traces", "logs"] as const).find((signal) => !signals.has(signal));
    return silent ? fell("silent", { signal: silent }) : held;
  },
};
