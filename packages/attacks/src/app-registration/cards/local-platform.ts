import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { asAClientSendsIt, isLoopback, redirectsOf } from "../redirects.ts";
import { publicFlows } from "../rules.ts";
import { registeredApp } from "../scenes/app.ts";
import { askForToken, refusalOf, signIn } from "../tokens.ts";

/** A code that came to the user's own machine is redeemed as MSAL does for a public client: without a secret. */
export const localPlatform: Card = {
  id: "ENTRA-1.02",
  task: 1,
  rule: publicFlows,
  look: "src/registrations.ts",
  async play(lab) {
    const it = await registeredApp(lab, "local");
    const redirect = redirectsOf(it.app).find(({ uri }) => isLoopback(uri));
    if (!redirect) return fell("noLoopback");
    if (!it.entra)
      return redirect.platform === "publicClient" ? held : fell("platform", { platform: redirect.platform });
    const redirectUri = asAClientSendsIt(redirect.uri);
    const scope = "openid profile";
    const { delivered, problem } = await signIn(lab, it.entra, {
      clientId: it.clientId,
      redirectUri,
      scope,
      user: ada,
    });
    const { code } = delivered;
    if (!code) throw new ControlFailed("noCode", { problem: problem ?? "no code" });
    const form = { grant_type: "authorization_code", client_id: it.clientId, redirect_uri: redirectUri, scope, code };
    const answer = await askForToken(lab, it.authorityHost, it.tenantId, form);
    return answer.status === 200 ? held : fell("refused", { error: refusalOf(answer), platform: redirect.platform });
  },
};
