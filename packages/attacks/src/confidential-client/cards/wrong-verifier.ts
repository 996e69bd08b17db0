import { type Card, fell, held } from "../../card.ts";
import { newPkce } from "../../remote/facade-sign-in.ts";
import { pkce } from "../rules.ts";
import { newCode, requireGoodCode } from "../scenes/codes.ts";

/** Somebody found the code and does not have the verifier. */
export const wrongVerifier: Card = {
  id: "ENTRA-3.22",
  task: 3,
  rule: pkce,
  look: "src/facade/entra-id-server-auth-provider.ts",
  async play(lab) {
    const found = await newCode(lab);
    if ((await found.redeem({ code_verifier: undefined })).status === 200) return fell("none");
    if ((await found.redeem({ code_verifier: newPkce().verifier })).status === 200) return fell("another");
    await requireGoodCode(lab, found);
    return held;
  },
};
