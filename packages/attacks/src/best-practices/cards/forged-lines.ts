import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { logInjection } from "../audit-rules.ts";
import { audited, FORGED } from "../scenes/audited.ts";

/** Mallory calls her requests, and her tool, by names that she would like to read in the log. */
export const forgedLines: Card = {
  id: "ENTRA-4.35",
  task: 5,
  rule: logInjection,
  look: "src/audit/trace-context.ts",
  async play(lab) {
    const { lines, echoed, stderr } = await audited(lab);
    if (!lines.some(({ event }) => event)) throw new ControlFailed("auditWritten");
    if (lines.some(({ event }) => !event)) return fell("broken");
    if (lines.some(({ text }) => text.includes(FORGED))) return fell("kept");
    if (stderr.includes(FORGED)) return fell("stderr");
    return echoed ? fell("echoed") : held;
  },
};
