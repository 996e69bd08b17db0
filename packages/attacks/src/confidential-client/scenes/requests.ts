import { ControlFailed } from "../../card.ts";
import type { Lab } from "../../lab.ts";
import { authorizeUrl, newPkce, type RegisteredClient } from "../../remote/facade-sign-in.ts";
import { formsOf, press } from "../../remote/html-form.ts";
import { createWatchedBrowser, type Step, type WatchedBrowser } from "../../remote/watched-browser.ts";
import { clients } from "./clients.ts";
import { facade } from "./facade.ts";

export interface Opened {
  readonly browser: WatchedBrowser;
  readonly step: Step;
}

type Changes = Readonly<Record<string, string | undefined>>;

/** Opens an authorization request in a new browser, and goes no further. */
export async function openRequest(lab: Lab, client: RegisteredClient, changes: Changes = {}): Promise<Opened> {
  const { server } = await facade(lab);
  const browser = createWatchedBrowser(server);
  return { browser, step: await browser.open(authorizeUrl(server, client, newPkce(), changes)) };
}

/** What is sent when a person says yes or no on the server's own page; undefined when this is no such page. */
export function pressed({ status, text, url, leadsTo }: Step, answer: "accept" | "decline") {
  return status === 200 && leadsTo === undefined ? press(formsOf(text, url), answer) : undefined;
}

/** Does this lead to Entra? */
export async function leadsToEntra(lab: Lab, { leadsTo }: Step): Promise<boolean> {
  const { entra } = await facade(lab);
  return leadsTo !== undefined && URL.canParse(leadsTo) && new URL(leadsTo).origin === entra.origin;
}

/** Was the request taken up: is the person asked, or already at Entra, or back with a code? */
export async function wasTaken(lab: Lab, step: Step): Promise<boolean> {
  return pressed(step, "accept") !== undefined || (await leadsToEntra(lab, step)) || carriesCode(step);
}

export function carriesCode({ leadsTo }: Step): boolean {
  return leadsTo !== undefined && new URL(leadsTo).searchParams.has("code");
}

/** A request that stands at the server's own page. @throws ControlFailed when there is no such page */
export async function askedPerson(lab: Lab, changes: Changes = {}): Promise<Opened> {
  const { ledger } = await clients(lab);
  const opened = await openRequest(lab, ledger, changes);
  if (!pressed(opened.step, "accept")) throw new ControlFailed("personAsked");
  return opened;
}

/** A request that stands at Entra's door. @throws ControlFailed when it does not come there */
export async function atEntrasDoor(lab: Lab, client: RegisteredClient): Promise<{ browser: WatchedBrowser; entraUrl: string }> {
  const { browser, step } = await openRequest(lab, client);
  const yes = pressed(step, "accept");
  const last = yes ? await browser.submit(yes) : step;
  if (last.leadsTo === undefined || !(await leadsToEntra(lab, last))) throw new ControlFailed("sentToEntra");
  return { browser, entraUrl: last.leadsTo };
}
