import { type Card, fell, held } from "../../card.ts";
import { alan } from "../../people.ts";
import { refresh } from "../../remote/refresh.ts";
import { facade } from "../scenes/facade.ts";
import { requireRefresh } from "../scenes/rotation.ts";
import { signIn } from "../scenes/sign-in.ts";

/** An administrator ends all of Alan's sessions at Entra. The server keeps a sign-in of its own. */
export const revokedAtEntra: Card = {
  id: "ENTRA-3.36",
  task: 4,
  rule: {
    name: "Microsoft Entra: revoke user access in an emergency",
    url: "https://learn.microsoft.com/entra/identity/users/users-revoke-access",
  },
  look: "src/facade/entra-id-server-auth-provider.ts",
  async play(lab) {
    await requireRefresh(lab);
    const { server, entra } = await facade(lab);
    const { client, refreshToken = "" } = await signIn(lab, alan);
    entra.faults.revokeSessions(alan.id);
    const { status, accessToken } = await refresh(server, client, refreshToken);
    if (accessToken !== undefined) return fell("refreshed");
    // 5xx says "try again later", for ever; invalid_grant says "sign in".
    return status >= 400 && status < 500 ? held : fell("unclear", { status });
  },
};
