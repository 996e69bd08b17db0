import { type Card, fell, held } from "../../card.ts";
import { codeGoesTo } from "../loose-delivery.ts";
import { looseRedirect } from "../redirects.ts";
import { redirectUris } from "../rules.ts";
import { registeredApp } from "../scenes/app.ts";

/** Ada follows a link; her authorization code is delivered to a host that anybody could own. */
export const remoteRedirects: Card = {
  id: "ENTRA-1.10",
  task: 2,
  rule: redirectUris,
  look: "src/registrations.ts",
  async play(lab) {
    const it = await registeredApp(lab, "remote");
    const loose = looseRedirect(it.app);
    if (!loose) return held;
    const at = await codeGoesTo(lab, it, loose.uri);
    if (at) return fell("delivered", { uri: loose.uri, at });
    return loose.kind === "http" ? fell("readable", { uri: loose.uri }) : fell("wildcard", { uri: loose.uri });
  },
};
