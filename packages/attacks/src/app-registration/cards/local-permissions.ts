import { type Card, fell, held } from "../../card.ts";
import { permissionsBeyondNeed } from "../graph-permissions.ts";
import { permissionsInToken } from "../permissions-in-token.ts";
import { leastPrivilege } from "../rules.ts";
import { registeredApp } from "../scenes/app.ts";

/** Ada signs in for everything the registration asks for, and accepts. */
export const localPermissions: Card = {
  id: "ENTRA-1.06",
  task: 1,
  rule: leastPrivilege,
  look: "src/registrations.ts",
  async play(lab) {
    const it = await registeredApp(lab, "local");
    const beyond = await permissionsBeyondNeed(it);
    if (beyond.length === 0) return held;
    const scp = await permissionsInToken(lab, it);
    return scp ? fell("inTheToken", { scp }) : fell("asked", { names: beyond.join(", ") });
  },
};
