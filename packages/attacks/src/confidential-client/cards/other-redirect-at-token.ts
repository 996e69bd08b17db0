import { type Card, fell, held } from "../../card.ts";
import { newCode, requireGoodCode } from "../scenes/codes.ts";

/** A code that came to one address is shown with another: it was carried from one place to the other. */
export const otherRedirectAtToken: Card = {
  id: "ENTRA-3.25",
  task: 3,
  rule: {
    name: "OAuth 2.0 (RFC 6749) §4.1.3, redirect_uri must be identical",
    url: "https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3",
  },
  look: "src/facade/entra-id-server-auth-provider.ts",
  async play(lab) {
    const code = await newCode(lab);
    const { status } = await code.redeem({ redirect_uri: "https://evil.example/callback" });
    if (status === 200) return fell("redeemed");
    await requireGoodCode(lab, code);
    return held;
  },
};
