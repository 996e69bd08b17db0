import { type Card, fell, held } from "../../card.ts";
import { secretsOfApps } from "../rules.ts";
import { registeredApp } from "../scenes/app.ts";

/** A secret of an app that runs on every user's machine is a secret of nobody. */
export const localSecret: Card = {
  id: "ENTRA-1.05",
  task: 1,
  rule: secretsOfApps,
  look: "src/registrations.ts",
  async play(lab) {
    const { app } = await registeredApp(lab, "local");
    if (app.passwordCredentials.length > 0) return fell("secret", { count: app.passwordCredentials.length });
    return app.keyCredentials.length > 0 ? fell("certificate", { count: app.keyCredentials.length }) : held;
  },
};
