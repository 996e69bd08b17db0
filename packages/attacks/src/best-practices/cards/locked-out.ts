import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { registerClient } from "../../remote/facade-sign-in.ts";
import { forwardedFor } from "../gateway-rules.ts";
import { behindGateway, registerMany } from "../scenes/behind-gateway.ts";

/** A script registers clients until it is told to wait. Somebody else, behind the same gateway, comes for the first time. */
export const lockedOut: Card = {
  id: "ENTRA-4.54",
  task: 8,
  rule: forwardedFor,
  look: "src/gateway/trust-hop.ts",
  async play(lab) {
    const { forClientAt } = await behindGateway(lab);
    const script = forClientAt("198.51.100.7");
    const count = await registerMany(() => script);
    if (count === undefined) throw new ControlFailed("scriptStopped");
    const client = await registerClient(forClientAt("203.0.113.20"));
    return client ? held : fell("together", { count });
  },
};
