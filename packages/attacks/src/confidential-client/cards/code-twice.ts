import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { openSession } from "../../remote/mcp-session.ts";
import { newCode } from "../scenes/codes.ts";
import { facade } from "../scenes/facade.ts";

/** The same code comes twice: one of the two who showed it is a thief, and nobody knows which. */
export const codeTwice: Card = {
  id: "ENTRA-3.24",
  task: 3,
  rule: {
    name: "OAuth 2.0 (RFC 6749) §4.1.2, a code is used once",
    url: "https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2",
  },
  look: "src/facade/codes.ts",
  async play(lab) {
    const { server } = await facade(lab);
    const code = await newCode(lab);
    const first = await code.redeem();
    if (first.status !== 200) throw new ControlFailed("codeRedeemed", { status: first.status });
    const token = String(first.json["access_token"]);
    if (!(await openSession(server, token))) throw new ControlFailed("sessionOpened", { user: "Ada Lovelace" });
    const second = await code.redeem();
    if (second.status === 200) return fell("twice");
    if (second.json["error"] !== "invalid_grant")
      return fell("otherError", { status: second.status, error: String(second.json["error"]) });
    return (await openSession(server, token)) ? fell("stillGood") : held;
  },
};
