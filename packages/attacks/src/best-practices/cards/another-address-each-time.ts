import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { signInAtFacade } from "../../remote/facade-sign-in.ts";
import { forwardedFor } from "../gateway-rules.ts";
import { behindGateway, MANY, registerMany } from "../scenes/behind-gateway.ts";
import { withHeaders } from "../scenes/hop.ts";

/** A script behind a real gateway writes X-Forwarded-For itself, with another address each time. */
export const anotherAddressEachTime: Card = {
  id: "ENTRA-4.55",
  task: 8,
  rule: forwardedFor,
  look: "src/gateway/trust-hop.ts",
  needs: ["nginx"],
  async play(lab) {
    const { entra, server, port } = await behindGateway(lab);
    const gateway = await lab.startReverseProxy({ upstreams: [server.origin], port });
    const person = {
      browser: lab.newBrowser(entra),
      userName: ada.userPrincipalName,
      password: ada.password,
    };
    if (!(await signInAtFacade(gateway, person))) throw new ControlFailed("facadeSignIn", { user: ada.displayName });
    const stopped = await registerMany((n) => withHeaders(gateway, { "x-forwarded-for": `198.51.100.${n + 1}` }));
    return stopped === undefined ? fell("everNew", { count: MANY }) : held;
  },
};
