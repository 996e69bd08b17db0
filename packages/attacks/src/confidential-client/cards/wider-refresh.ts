import { type Card, fell, held } from "../../card.ts";
import { refresh } from "../../remote/refresh.ts";
import { refreshing } from "../rules.ts";
import { withRefreshToken } from "../scenes/rotation.ts";

const WIDER = "mcp.read mcp.write";

/** Ada allowed reading. At the refresh the client asks for writing, too: nobody is there to be asked. */
export const widerRefresh: Card = {
  id: "ENTRA-3.34",
  task: 4,
  rule: refreshing,
  look: "src/facade/entra-id-server-auth-provider.ts",
  async play(lab) {
    const { server, client, refreshToken } = await withRefreshToken(lab);
    const { accessToken, scope = WIDER } = await refresh(server, client, refreshToken, { scope: WIDER });
    // A server may also answer with what was granted (RFC 6749 §5.1: then it says so).
    return accessToken !== undefined && scope.includes("mcp.write") ? fell("widened", { scope }) : held;
  },
};
