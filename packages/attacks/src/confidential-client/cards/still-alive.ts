import { type Card, fell, held } from "../../card.ts";
import { until } from "../../until.ts";
import { revocation } from "../rules.ts";
import { signedOut } from "../scenes/signed-out.ts";

/** Ada signs out. Nothing that was given out under her sign-in is good any more, at once. */
export const stillAlive: Card = {
  id: "ENTRA-3.35",
  task: 4,
  rule: revocation,
  look: "src/facade/entra-id-server-auth-provider.ts",
  async play(lab) {
    const { revoked, access, refreshed, stream } = await signedOut(lab);
    if (revoked !== 200) return fell("refused", { status: revoked });
    if (refreshed.accessToken !== undefined) return fell("refreshed");
    if (access !== 401) return fell("access", { status: access });
    const ended = stream.status !== 200 || (await until(() => stream.ended()));
    return ended ? held : fell("stream");
  },
};
