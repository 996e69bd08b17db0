import { type Card, ControlFailed, fell, held, type Outcome } from "../../card.ts";
import { formsOf } from "../../remote/html-form.ts";
import { createWatchedBrowser, type Step } from "../../remote/watched-browser.ts";
import { confusedDeputy } from "../rules.ts";
import { askedPerson, carriesCode, pressed } from "../scenes/requests.ts";
import type { Target } from "../../remote/target.ts";
import { asStranger } from "../scenes/targets.ts";

/** A page that asks, the browser it is shown in, what its "yes" sends, and that without the fields the page put in. */
async function asked(target: Target) {
  const { browser, step } = await askedPerson(target);
  const yes = pressed(step, "accept") ?? { url: "", form: {} };
  const given = new Set(formsOf(step.text, step.url).flatMap(({ fields }) => Object.keys(fields)));
  const bare = Object.fromEntries(Object.entries(yes.form).filter(([name]) => !given.has(name)));
  return { browser, yes, bare: { url: yes.url, form: bare } };
}

/** A "yes" that Ada did not say: from a browser that was not asked, without the page's token, with another page's token. */
export const consentOfAnother: Card = {
  id: "ENTRA-3.13",
  task: 2,
  rule: confusedDeputy,
  look: "src/facade/consent.ts",
  anywhere: { needs: "url", strike },
  play: async (lab) => strike(await asStranger(lab)),
};

async function strike(target: Target): Promise<Outcome> {
  const wentOn = (step: Step) => carriesCode(step) || target.leadsToSignIn(step);
  const [one, two, three, strangers] = await Promise.all([asked(target), asked(target), asked(target), asked(target)]);
  if (wentOn(await createWatchedBrowser(target.server).submit(one.yes))) return fell("otherBrowser");
  // Where the page's token is a part of the address, there is nothing to send without it.
  const isInAddress = two.yes.url !== strangers.yes.url;
  if (!isInAddress && wentOn(await two.browser.submit(two.bare))) return fell("noToken");
  if (wentOn(await three.browser.submit(strangers.yes))) return fell("foreignToken");
  const own = await asked(target);
  if (!wentOn(await own.browser.submit(own.yes))) throw new ControlFailed("sentToEntra");
  return held;
}
