import { type Card, fell, held } from "../../card.ts";
import { requireRefresh, rotation } from "../scenes/rotation.ts";

/** Two have the same refresh token, and one of them is a thief. The second use shows it, and nobody knows which. */
export const refreshTokenStolen: Card = {
  id: "ENTRA-3.32",
  task: 4,
  rule: {
    name: "OAuth 2.0 Security BCP (RFC 9700) §4.14.2, refresh token rotation",
    url: "https://www.rfc-editor.org/rfc/rfc9700#section-4.14.2",
  },
  look: "src/facade/grants.ts",
  async play(lab) {
    await requireRefresh(lab);
    const seen = await rotation(lab);
    if (seen?.reused.accessToken !== undefined) return fell("again");
    return seen?.afterReuse.accessToken === undefined ? held : fell("family");
  },
};
