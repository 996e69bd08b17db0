import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { authorizeUrl, newPkce, redeem, registerClient, walk } from "../../remote/facade-sign-in.ts";
import { codeBinding } from "../rules.ts";
import { facade } from "../scenes/facade.ts";

/** Somebody who got hold of a code and its verifier redeems it as another client. */
export const codeForSale: Card = {
  id: "ENTRA-3.21",
  task: 3,
  rule: codeBinding,
  look: "src/facade/entra-id-server-auth-provider.ts",
  async play(lab) {
    const { server, person } = await facade(lab);
    const [own, other] = [await registerClient(server), await registerClient(server, { client_name: "Another" })];
    if (!own || !other) throw new ControlFailed("clientRegistered");
    const pkce = newPkce();
    const { delivered } = await walk(authorizeUrl(server, own, pkce), person(ada));
    const code = delivered["code"];
    if (!code) throw new ControlFailed("facadeSignIn", { user: ada.displayName });
    const stolen = await redeem(server, other, { code, verifier: pkce.verifier });
    if (stolen.status === 200) return fell("sold");
    const good = await redeem(server, own, { code, verifier: pkce.verifier });
    // A server may spend a code that the wrong client showed: then a new one has to work.
    if (good.status === 200) return held;
    const again = newPkce();
    const { delivered: fresh } = await walk(authorizeUrl(server, own, again), person(ada));
    const second = await redeem(server, own, { code: fresh["code"] ?? "", verifier: again.verifier });
    if (second.status !== 200) throw new ControlFailed("codeRedeemed", { status: second.status });
    return held;
  },
};
