import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { dataToExclude } from "../audit-rules.ts";
import { audited, NOTE } from "../scenes/audited.ts";

/** Tokens, codes, a note and a name passed by. None of them is anywhere. */
export const secretsInTheAudit: Card = {
  id: "ENTRA-4.36",
  task: 5,
  rule: dataToExclude,
  look: "src/audit/audit-event.ts",
  async play(lab) {
    const { lines, secrets, collector, stderr } = await audited(lab);
    if (!lines.some(({ event }) => event)) throw new ControlFailed("auditWritten");
    const places = { AUDIT_FILE: lines.map(({ text }) => text).join("\n"), stderr, OTLP: collector.text() };
    const people = [ada.displayName, ada.userPrincipalName].map((value) => ({ kind: "name", value }));
    const canaries = [...secrets, { kind: "note", value: NOTE }, ...people].filter(({ value }) => value !== "");
    for (const [place, text] of Object.entries(places)) {
      const found = canaries.find(({ value }) => text.includes(value));
      if (found) return fell("found", { kind: found.kind, place });
    }
    return held;
  },
};
