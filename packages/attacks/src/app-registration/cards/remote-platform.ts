import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { redirectsOf } from "../redirects.ts";
import { publicFlows } from "../rules.ts";
import { registeredApp } from "../scenes/app.ts";
import { askForToken, refusalOf, signIn } from "../tokens.ts";

/** Where the remote server of exercise 3 takes codes. */
const REDIRECT = "http://localhost:3001/auth/callback";

/** Ada's code for the remote server is redeemed by somebody who has no secret. */
export const remotePlatform: Card = {
  id: "ENTRA-1.09",
  task: 2,
  rule: publicFlows,
  look: "src/registrations.ts",
  async play(lab) {
    const it = await registeredApp(lab, "remote");
    const platform = redirectsOf(it.app).find(({ uri }) => uri === REDIRECT)?.platform;
    if (!platform) return fell("notRegistered", { uri: REDIRECT });
    if (!it.entra) return platform === "web" ? held : fell("platform", { platform });
    const scope = "openid profile";
    const request = { clientId: it.clientId, redirectUri: REDIRECT, scope, user: ada };
    const { delivered, problem } = await signIn(lab, it.entra, request);
    const { code } = delivered;
    if (!code) throw new ControlFailed("noCode", { problem: problem ?? "no code" });
    const form = { grant_type: "authorization_code", client_id: it.clientId, redirect_uri: REDIRECT, scope, code };
    const answer = await askForToken(lab, it.authorityHost, it.tenantId, form);
    if (answer.status === 200) return fell("withoutSecret");
    return platform === "web" ? held : fell("refused", { platform, error: refusalOf(answer) });
  },
};
