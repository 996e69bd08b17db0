import { contoso } from "@workshop/entra-emulator/seed";
import { type Card, fell, held } from "../../card.ts";
import { quote } from "../../quote.ts";
import { issuerDocument } from "../entra-rules.ts";
import { published } from "../scenes/published.ts";

/** The metadata sends clients to Contoso, by its id. The documents of "common" name another issuer, and clients refuse it. */
export const issuerOfTheTenant: Card = {
  id: "ENTRA-3.81",
  task: 10,
  rule: issuerDocument,
  look: "src/protected-resource.ts",
  async play(lab) {
    const { entra, metadata } = await published(lab);
    const [issuer] = Array.isArray(metadata["authorization_servers"])
      ? metadata["authorization_servers"].map(String)
      : [];
    if (!issuer?.startsWith(`${entra.origin}/`)) return fell("noIssuer", { issuer: quote(issuer ?? "none") });
    const { status, json } = await lab.request(`${issuer}/.well-known/openid-configuration`);
    if (status !== 200) return fell("noDocument", { status });
    // Without the tenant's host: the sentence is about what follows it.
    const said = quote(String(json["issuer"]).replace(entra.origin, ""));
    if (json["issuer"] !== issuer) return fell("differs", { published: quote(issuer.replace(entra.origin, "")), said });
    return issuer.includes(contoso.id) ? held : fell("otherTenant", { said });
  },
};
