import { ControlFailed } from "../../card.ts";
import type { Lab } from "../../lab.ts";
import { REDIRECT, registerClient, type RegisteredClient } from "../../remote/facade-sign-in.ts";
import type { RemoteServer } from "../../remote/remote.ts";
import type { Clients } from "../../remote/target.ts";
import { facade } from "./facade.ts";

export const LEDGER = {
  name: "Ledger Helper",
  redirectUri: "https://callback.accounts.example/mcp",
  host: "callback.accounts.example",
};
export const TWO_DOORS = ["http://localhost:4598/first", "http://localhost:4599/second"] as const;
export const LOOPBACK = "http://127.0.0.1:4597/callback";

/** Clients that registered at the shared façade, once for all cards: a server may limit how often one address registers. */
export function clients(lab: Lab): Promise<Clients> {
  return lab.once("facade: clients", async () => registerClients((await facade(lab)).server));
}

/** @throws ControlFailed when one of them is refused */
export async function registerClients(server: RemoteServer): Promise<Clients> {
  async function register(client_name: string, redirect_uris: readonly string[]): Promise<RegisteredClient> {
    const client = await registerClient(server, { client_name, redirect_uris });
    if (!client) throw new ControlFailed("clientRegistered");
    return client;
  }
  const [notes, ledger, twoDoors, loopback] = await Promise.all([
    register("Notes for Ada", [REDIRECT]),
    register(LEDGER.name, [LEDGER.redirectUri]),
    register("Two Doors", TWO_DOORS),
    register("Any Port", [LOOPBACK]),
  ]);
  return { notes, ledger, twoDoors, loopback };
}
