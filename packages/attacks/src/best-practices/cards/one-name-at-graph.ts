import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { clientRequestId } from "../audit-rules.ts";
import { audited } from "../scenes/audited.ts";

/** Graph was asked in the middle of a call. Both sides have to know it by one name. */
export const oneNameAtGraph: Card = {
  id: "ENTRA-4.37",
  task: 5,
  rule: clientRequestId,
  look: "src/audit/current-request.ts",
  async play(lab) {
    const { lines, graphSaw } = await audited(lab);
    const event = lines.map((line) => line.event).find((one) => one?.["tool"] === "getUserDetails");
    if (!event || graphSaw.length === 0) throw new ControlFailed("auditWritten");
    const plain = String(event["correlationId"]).replaceAll("-", "");
    if (!graphSaw.some((id) => id.replaceAll("-", "") === plain)) return fell("otherName");
    const text = JSON.stringify(event["graph"] ?? "");
    return /"[\da-f]{8}-[\da-f-]{27}"/i.test(text) ? held : fell("noRequestId");
  },
};
