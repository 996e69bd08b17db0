import { type Card, fell, held } from "../../card.ts";
import { refreshing } from "../rules.ts";
import { rotation } from "../scenes/rotation.ts";

/** A ticket that no door takes: the refresh token that came with the access token is used. */
export const fakeTicket: Card = {
  id: "ENTRA-3.31",
  task: 4,
  rule: refreshing,
  look: "src/facade/entra-id-server-auth-provider.ts",
  async play(lab) {
    const seen = await rotation(lab);
    if (!seen) return fell("none");
    const { refreshed, opens } = seen;
    if (refreshed.accessToken === undefined) return fell("refused", { status: refreshed.status });
    return opens === 401 ? fell("dead") : held;
  },
};
