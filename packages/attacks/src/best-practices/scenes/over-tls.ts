import { entraMode, twoCallers } from "../../confidential-client/scenes/entra.ts";
import type { Lab } from "../../lab.ts";
import { HERE, PUBLIC_NAME } from "./hop.ts";

/** A server that speaks TLS, known as notes.contoso.com, behind a gateway on this machine. None may harm it. */
export function overTls(lab: Lab) {
  return lab.once("over TLS", async () => {
    const { entra } = await entraMode(lab);
    const [server, { ada, grace }] = await Promise.all([
      lab.startRemote({
        entra,
        issuer: "entra",
        tls: true,
        publicOrigin: `https://${PUBLIC_NAME}`,
        env: { TRUSTED_PROXY: HERE },
      }),
      twoCallers(lab),
    ]);
    return { entra, server, adaToken: ada.token, graceToken: grace.token };
  });
}
