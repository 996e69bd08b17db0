import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { grace } from "../../people.ts";
import { usableRedirect } from "../redirects.ts";
import { assignment } from "../rules.ts";
import { registeredApp } from "../scenes/app.ts";
import { signIn } from "../tokens.ts";

/** Grace, to whom nobody gave the app, signs in to the remote server. */
export const assignmentRequired: Card = {
  id: "ENTRA-1.20",
  task: 3,
  rule: assignment,
  look: "src/registrations.ts",
  async play(lab) {
    const it = await registeredApp(lab, "remote");
    if (!it.principal) throw new ControlFailed("noPrincipal");
    if (it.principal.appRoleAssignmentRequired) return held;
    const redirectUri = usableRedirect(it.app);
    if (!it.entra || !redirectUri) return fell("off");
    const request = { clientId: it.clientId, redirectUri, scope: "openid profile", user: grace };
    const { delivered } = await signIn(lab, it.entra, request);
    return delivered["code"] ? fell("anybody", { who: grace.displayName }) : fell("off");
  },
};
