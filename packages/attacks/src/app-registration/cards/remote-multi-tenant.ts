import { type Card, fell, held } from "../../card.ts";
import { singleTenant } from "../rules.ts";
import { registeredApp } from "../scenes/app.ts";
import { eveSignsIn } from "../strangers.ts";

/** A stranger from another organisation signs in to the remote server. */
export const remoteMultiTenant: Card = {
  id: "ENTRA-1.08",
  task: 2,
  rule: singleTenant,
  look: "src/registrations.ts",
  async play(lab) {
    const it = await registeredApp(lab, "remote");
    const audience = it.app.signInAudience;
    if (audience === "AzureADMyOrg") return held;
    return (await eveSignsIn(lab, it)) ? fell("signedIn", { audience }) : fell("open", { audience });
  },
};
