import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { grace } from "../../people.ts";
import { whatToLog } from "../audit-rules.ts";
import { audited } from "../scenes/audited.ts";

/** Grace was refused, and somebody without a token. An attack is made of refusals. */
export const refusalsAreWritten: Card = {
  id: "ENTRA-4.34",
  task: 5,
  rule: whatToLog,
  look: "src/audit/audit.ts",
  async play(lab) {
    const { lines, refusedWith } = await audited(lab);
    if (refusedWith < 400) throw new ControlFailed("graceRefused", { status: refusedWith });
    const refusals = lines.map(({ event }) => event).filter((event) => event?.["decision"] === "refused");
    const ofGrace = refusals.find((event) => JSON.stringify(event?.["who"] ?? "").includes(grace.id));
    if (!ofGrace) return fell("grace", { refusals: refusals.length });
    if (!ofGrace["rule"]) return fell("rule");
    if (ofGrace["tool"] !== "addNote") return fell("tool", { tool: JSON.stringify(ofGrace["tool"] ?? "") });
    return refusals.some((event) => event?.["status"] === 401) ? held : fell("nobody");
  },
};
