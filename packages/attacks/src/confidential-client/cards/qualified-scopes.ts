import { type Card, fell, held } from "../../card.ts";
import { quote } from "../../quote.ts";
import { protectMcp } from "../entra-rules.ts";
import { API } from "../entra-sign-in.ts";
import { published } from "../scenes/published.ts";

/** Clients ask for exactly what they read here. At Entra a bare name is a scope of Microsoft Graph (AADSTS650053). */
export const qualifiedScopes: Card = {
  id: "ENTRA-3.77",
  task: 10,
  rule: protectMcp,
  look: "src/entra/index.ts",
  async play(lab) {
    const { server, challenge, scopes } = await published(lab);
    const named = [...(challenge["scope"] ?? "").split(" ").filter(Boolean), ...scopes];
    if (named.length === 0) return fell("none");
    if (named.includes("offline_access")) return fell("offline");
    const isOurs = (scope: string) => [API, server.url].includes(scope.slice(0, scope.lastIndexOf("/")));
    const bare = named.find((scope) => !isOurs(scope));
    return bare === undefined ? held : fell("bare", { scope: quote(bare) });
  },
};
