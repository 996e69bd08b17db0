import { contoso } from "@workshop/entra-emulator/seed";
import { type Card, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { eventAttributes } from "../audit-rules.ts";
import { audited } from "../scenes/audited.ts";

/** Ada wrote a note. Who can say so a year from now? */
export const whoDidWhat: Card = {
  id: "ENTRA-4.33",
  task: 5,
  rule: eventAttributes,
  look: "src/audit/audit-event.ts",
  async play(lab) {
    const { lines } = await audited(lab);
    const event = lines
      .map((line) => line.event)
      .find((one) => one?.["tool"] === "addNote" && one["decision"] === "allowed");
    if (!event) return fell("none", { lines: lines.length });
    const who = JSON.stringify(event["who"] ?? "");
    if (!who.includes(ada.id) || !who.includes(contoso.id)) return fell("who", { who });
    const missing = ["time", "client", "correlationId", "status"].find((name) => event[name] === undefined);
    return missing ? fell("missing", { field: missing }) : held;
  },
};
