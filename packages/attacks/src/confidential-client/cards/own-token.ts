import { type Card, fell, held } from "../../card.ts";
import { authorizationServerMetadata } from "../../remote/advertised.ts";
import { tokenPassthrough } from "../rules.ts";
import { twoPeople } from "../scenes/facade.ts";

const GRAPH_SCOPE = /\b(User|Mail|Files|Directory)\.\w+/;

/** The token a client gets is looked at: is it one that Entra issued, and is it good for Graph? */
export const ownToken: Card = {
  id: "ENTRA-3.27",
  task: 4,
  rule: tokenPassthrough,
  look: "src/facade/entra-id-server-auth-provider.ts",
  async play(lab) {
    const { server, entra, ada } = await twoPeople(lab);
    const { accessToken, refreshToken, answer } = ada.tokens;
    const given = [accessToken, refreshToken].filter(Boolean);
    if (entra.issuedSecrets().some(({ value }) => given.includes(value))) return fell("entras");
    const { scopes_supported: advertised } = await authorizationServerMetadata(server);
    const scope = GRAPH_SCOPE.exec(`${String(answer.json["scope"])} ${String(advertised)}`)?.[0];
    return scope ? fell("graphScope", { scope }) : held;
  },
};
