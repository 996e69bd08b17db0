import { type Card, fell, held } from "../../card.ts";
import { refresh } from "../../remote/refresh.ts";
import { refreshing } from "../rules.ts";
import { clients } from "../scenes/clients.ts";
import { withRefreshToken } from "../scenes/rotation.ts";

/** Another client shows the refresh token that was issued to Ada's. */
export const refreshTokenOfAnother: Card = {
  id: "ENTRA-3.33",
  task: 4,
  rule: refreshing,
  look: "src/facade/entra-id-server-auth-provider.ts",
  async play(lab) {
    const { server, refreshToken } = await withRefreshToken(lab);
    const { twoDoors: other } = await clients(lab);
    const { accessToken } = await refresh(server, other, refreshToken);
    return accessToken === undefined ? held : fell("issued");
  },
};
