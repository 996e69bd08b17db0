import { startEntra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import { FORM, type Ready } from "../server.ts";

const { daemon } = contoso.apps;

/** This repository's tenant, in memory, over HTTPS, with the secret really checked. */
export async function startOurs(): Promise<Ready> {
  const { origin, caCertificate } = await startEntra({ port: 0 });
  const form = {
    grant_type: "client_credentials",
    client_id: daemon.appId,
    client_secret: daemon.secret ?? "",
    scope: "https://graph.microsoft.com/.default",
  };
  return {
    kind: "ready",
    discovery: `${origin}/${contoso.id}/v2.0/.well-known/openid-configuration`,
    ca: caCertificate,
    tenant: origin,
    targets: [
      {
        name: "client credentials",
        url: `${origin}/${contoso.id}/oauth2/v2.0/token`,
        method: "POST",
        headers: FORM,
        body: new URLSearchParams(form).toString(),
        expects: "access_token",
      },
    ],
  };
}
