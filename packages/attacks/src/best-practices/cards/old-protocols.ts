import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { tlsVersions } from "../https-rules.ts";
import { overTls } from "../scenes/over-tls.ts";

/** A client from before 2008, or somebody in the middle who talks both sides down to its protocol. */
export const oldProtocols: Card = {
  id: "ENTRA-4.01",
  task: 1,
  rule: tlsVersions,
  look: "src/https/create-listener.ts",
  async play(lab) {
    const { origin } = (await overTls(lab)).server;
    for (const version of ["TLSv1.2", "TLSv1.3"] as const) {
      const sight = await lab.lookAtTls(origin, { min: version, max: version });
      // Who leaves 1.2 out is stricter than we are.
      if (!sight.opened && version === "TLSv1.3") throw new ControlFailed("tlsOpened");
    }
    for (const version of ["TLSv1", "TLSv1.1"] as const) {
      const sight = await lab.lookAtTls(origin, { min: version, max: version });
      if (sight.opened) return fell("opened", { version: sight.version });
    }
    return held;
  },
};
