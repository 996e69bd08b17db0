import { type Card, fell, held } from "../../card.ts";
import { deviceCodeFor } from "../device-code.ts";
import { publicFlows } from "../rules.ts";
import { registeredApp } from "../scenes/app.ts";

/** A machine without a browser asks for a device code, then for the token. */
export const localDeviceCode: Card = {
  id: "ENTRA-1.07",
  task: 1,
  rule: publicFlows,
  look: "src/registrations.ts",
  async play(lab) {
    const it = await registeredApp(lab, "local");
    if (!it.entra) return it.app.isFallbackPublicClient === true ? held : fell("off");
    const { waiting, refusal } = await deviceCodeFor(lab, it);
    return waiting ? held : fell("refused", { error: refusal });
  },
};
