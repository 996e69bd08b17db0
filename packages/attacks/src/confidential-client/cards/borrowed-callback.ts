import { type Card, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { authorizeUrl, newPkce } from "../../remote/facade-sign-in.ts";
import { confusedDeputy } from "../rules.ts";
import { adaSignsIn } from "../scenes/ada-signs-in.ts";
import { clients, LEDGER } from "../scenes/clients.ts";
import { facade } from "../scenes/facade.ts";
import { atEntrasDoor } from "../scenes/requests.ts";
import { asStranger } from "../scenes/targets.ts";

/** An attacker says "Allow" in their own browser, and sends Ada the link to Entra that they got. She signs in as always. */
export const borrowedCallback: Card = {
  id: "ENTRA-3.15",
  task: 2,
  rule: confusedDeputy,
  look: "src/facade/callback.ts",
  async play(lab) {
    const { server, person } = await facade(lab);
    const { notes, ledger } = await clients(lab);
    const { browser, userName, password } = person(ada);
    await browser.open(authorizeUrl(server, notes, newPkce())); // she has a cookie of this server, too
    const { entraUrl } = await atEntrasDoor(await asStranger(lab), ledger);
    const { landedOn } = await browser.signIn(entraUrl, { userName, password });
    const { host, searchParams } = new URL(landedOn);
    if (host === LEDGER.host && searchParams.has("code")) return fell("code", { host });
    await adaSignsIn(lab);
    return held;
  },
};
