import { type Card, fell, held } from "../../card.ts";
import { permissionsBeyondNeed } from "../graph-permissions.ts";
import { leastPrivilege } from "../rules.ts";
import { registeredApp } from "../scenes/app.ts";

/** The remote server asks Graph for everybody's profile, with nobody signed in. */
export const remotePermissions: Card = {
  id: "ENTRA-1.15",
  task: 2,
  rule: leastPrivilege,
  look: "src/registrations.ts",
  async play(lab) {
    const beyond = await permissionsBeyondNeed(await registeredApp(lab, "remote"));
    return beyond.length === 0 ? held : fell("asked", { names: beyond.join(", ") });
  },
};
