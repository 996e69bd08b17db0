import { type Card, ControlFailed, fell, held } from "../../card.ts";
import type { Lab } from "../../lab.ts";
import { createWatchedBrowser, type Step } from "../../remote/watched-browser.ts";
import { confusedDeputy } from "../rules.ts";
import { facade } from "../scenes/facade.ts";
import { askedPerson, carriesCode, leadsToEntra, pressed } from "../scenes/requests.ts";

/** A page that asks, the browser it was shown in, and what its "yes" sends. */
async function asked(lab: Lab) {
  const { browser, step } = await askedPerson(lab);
  return { browser, yes: pressed(step, "accept") ?? { url: "", form: {} }, step };
}

/** A "yes" that Ada did not say: from a browser that was never asked, without the page's token, with the token of another page. */
export const consentOfAnother: Card = {
  id: "ENTRA-3.13",
  task: 2,
  rule: confusedDeputy,
  look: "src/facade/consent.ts",
  async play(lab) {
    const { server } = await facade(lab);
    const went = async (step: Step) => carriesCode(step) || (await leadsToEntra(lab, step));
    const [first, second, third, strangers, own] = await Promise.all(Array.from({ length: 5 }, () => asked(lab)));
    if (!first || !second || !third || !strangers || !own) throw new ControlFailed("personAsked");

    if (await went(await createWatchedBrowser(server).submit(first.yes))) return fell("otherBrowser");
    const hidden = Object.keys(second.yes.form).filter((name) => isHidden(second.step.text, name));
    const bare = Object.fromEntries(Object.entries(second.yes.form).filter(([name]) => !hidden.includes(name)));
    if (await went(await second.browser.submit({ ...second.yes, form: bare }))) return fell("noToken");
    if (await went(await third.browser.submit(strangers.yes))) return fell("foreignToken");

    if (!(await went(await own.browser.submit(own.yes)))) throw new ControlFailed("sentToEntra");
    return held;
  },
};
