import { entraMode } from "../../confidential-client/scenes/entra.ts";
import type { Lab } from "../../lab.ts";
import { ELSEWHERE, PUBLIC_NAME } from "./hop.ts";

/** A server behind a gateway on another machine, which ends TLS. We are not that gateway, and reach the server all the same. */
export function pastTheGateway(lab: Lab) {
  return lab.once("past the gateway", async () => {
    const { entra } = await entraMode(lab);
    return lab.startRemote({
      entra,
      issuer: "entra",
      publicOrigin: `https://${PUBLIC_NAME}`,
      env: { TRUSTED_PROXY: ELSEWHERE },
    });
  });
}
