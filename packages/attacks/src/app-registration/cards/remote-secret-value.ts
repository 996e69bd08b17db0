import { type Card, fell, held } from "../../card.ts";
import { secretsOfApps } from "../rules.ts";
import { registeredApp } from "../scenes/app.ts";
import { askForToken, refusalOf } from "../tokens.ts";

/** The remote server proves who it is with the secret that stands in `.env`. */
export const remoteSecretValue: Card = {
  id: "ENTRA-1.14",
  task: 2,
  rule: secretsOfApps,
  look: ".env",
  async play(lab) {
    const it = await registeredApp(lab, "remote");
    const secret = it.env["REMOTE_CLIENT_SECRET"];
    if (!secret) return fell("missing");
    const form = { grant_type: "client_credentials", client_id: it.clientId, client_secret: secret };
    const scope = "https://graph.microsoft.com/.default";
    const answer = await askForToken(lab, it.authorityHost, it.tenantId, { ...form, scope });
    return answer.status === 200 ? held : fell("refused", { error: refusalOf(answer) });
  },
};
