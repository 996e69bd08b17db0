import { type Card, fell, held } from "../../card.ts";
import { singleTenant } from "../rules.ts";
import { registeredApp } from "../scenes/app.ts";
import { eveSignsIn } from "../strangers.ts";

/** A stranger from another organisation signs in to the local server. */
export const localMultiTenant: Card = {
  id: "ENTRA-1.01",
  task: 1,
  rule: singleTenant,
  look: "src/registrations.ts",
  async play(lab) {
    const it = await registeredApp(lab, "local");
    const audience = it.app.signInAudience;
    if (audience === "AzureADMyOrg") return held;
    return (await eveSignsIn(lab, it)) ? fell("signedIn", { audience }) : fell("open", { audience });
  },
};
