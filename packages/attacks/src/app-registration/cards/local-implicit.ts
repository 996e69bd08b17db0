import { type Card, fell, held } from "../../card.ts";
import { implicitTokens, tokenInAddress } from "../implicit.ts";
import { noImplicit } from "../rules.ts";
import { registeredApp } from "../scenes/app.ts";

/** Ada follows a link with response_type=token. */
export const localImplicit: Card = {
  id: "ENTRA-1.04",
  task: 1,
  rule: noImplicit,
  look: "src/registrations.ts",
  async play(lab) {
    const it = await registeredApp(lab, "local");
    const tokens = implicitTokens(it.app);
    if (tokens === "") return held;
    return (await tokenInAddress(lab, it)) ? fell("inTheAddress") : fell("on", { tokens });
  },
};
