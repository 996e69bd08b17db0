import { ControlFailed } from "../../card.ts";
import { entraMode } from "../../confidential-client/scenes/entra.ts";
import type { Lab } from "../../lab.ts";
import { REDIRECT } from "../../remote/facade-sign-in.ts";
import type { RemoteServer } from "../../remote/remote.ts";
import { HERE, saysHttps, withHeaders } from "./hop.ts";

/** A façade that clients reach through a gateway on this machine; the gateway's port is kept free for it. */
export function behindGateway(lab: Lab) {
  return lab.once("behind a gateway", async () => {
    const [{ entra }, port] = await Promise.all([entraMode(lab), lab.freePort()]);
    const server = await lab.startRemote({
      entra,
      issuer: "facade",
      publicOrigin: `https://localhost:${port}`,
      env: { TRUSTED_PROXY: HERE },
    });
    /** The server as a gateway asks it, for a client of that address. */
    const forClientAt = (address: string): RemoteServer =>
      withHeaders(server, {
        ...saysHttps(`localhost:${port}`),
        host: `localhost:${port}`,
        "x-forwarded-for": address,
      });
    return { entra, server, port, forClientAt };
  });
}

/** More registrations than anybody makes in a minute. */
export const MANY = 70;

/**
 * Registers one client after the other. `as` makes the server that the n-th request goes to.
 * @returns after how many it was told to wait; undefined when it never was
 * @throws ControlFailed when not even the first was taken
 */
export async function registerMany(as: (n: number) => RemoteServer): Promise<number | undefined> {
  for (let n = 0; n < MANY; n += 1) {
    const { status } = await as(n).send({
      path: "/register",
      method: "POST",
      json: { client_name: "A script", redirect_uris: [REDIRECT], token_endpoint_auth_method: "none" },
    });
    if (status === 429) return n;
    if (status !== 201) throw new ControlFailed("clientRegistered");
  }
  return undefined;
}
