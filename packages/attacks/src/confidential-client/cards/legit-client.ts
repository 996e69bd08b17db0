import { type Card, fell, held } from "../../card.ts";
import { authorizeUrl, newPkce } from "../../remote/facade-sign-in.ts";
import { formsOf, press } from "../../remote/html-form.ts";
import { confusedDeputy } from "../rules.ts";
import { adaSignsIn } from "../scenes/ada-signs-in.ts";
import { clients, LEDGER } from "../scenes/clients.ts";

/** Ada is signed in at Entra and follows a stranger's link. Entra sees the server it knows, so only the server can ask her. */
export const legitClient: Card = {
  id: "ENTRA-3.09",
  task: 2,
  rule: confusedDeputy,
  look: "src/facade/entra-id-server-auth-provider.ts",
  async play(lab) {
    const { server, entra, browser } = await adaSignsIn(lab);
    const { ledger } = await clients(lab);
    const { status, url, body } = await browser.open(authorizeUrl(server, ledger, newPkce()));
    const { origin, host, searchParams } = new URL(url);
    if (host === LEDGER.host && searchParams.has("code")) return fell("code", { host });
    if (host === LEDGER.host) return fell("sentBack", { host });
    if (origin === entra.origin) return fell("straightToEntra");
    if (status === 0) return fell("noAnswer");
    const asked = origin === server.origin && status === 200 && press(formsOf(body, url), "accept");
    return asked ? held : fell("notAsked", { status });
  },
};
