import { type Card, fell, held } from "../../card.ts";
import { codeBinding } from "../rules.ts";
import { clients } from "../scenes/clients.ts";
import { newCode, requireGoodCode } from "../scenes/codes.ts";

/** Somebody who got hold of a code and its verifier redeems it as another client. */
export const codeForSale: Card = {
  id: "ENTRA-3.21",
  task: 3,
  rule: codeBinding,
  look: "src/facade/entra-id-server-auth-provider.ts",
  async play(lab) {
    const { ledger } = await clients(lab);
    const code = await newCode(lab);
    const { status } = await code.redeem({ redirect_uri: code.client.redirectUris[0] }, ledger);
    if (status === 200) return fell("sold");
    await requireGoodCode(lab, code);
    return held;
  },
};
