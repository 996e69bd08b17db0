import { ControlFailed } from "../../card.ts";
import { authorizeUrl, newPkce, type RegisteredClient } from "../../remote/facade-sign-in.ts";
import { formsOf, linkThatSaysNo, press } from "../../remote/html-form.ts";
import type { Target } from "../../remote/target.ts";
import { createWatchedBrowser, type Step, type WatchedBrowser } from "../../remote/watched-browser.ts";

export interface Opened {
  readonly browser: WatchedBrowser;
  readonly step: Step;
}

type Changes = Readonly<Record<string, string | undefined>>;

/** Opens an authorization request in a new browser, and goes no further. */
export async function openRequest(
  { server }: Target,
  client: RegisteredClient,
  changes: Changes = {},
): Promise<Opened> {
  const browser = createWatchedBrowser(server);
  return { browser, step: await browser.open(authorizeUrl(server, client, newPkce(), changes)) };
}

/** What is sent when a person says yes or no on the server's own page; undefined when this is no such page. */
export function pressed({ status, text, url, leadsTo }: Step, answer: "accept" | "decline") {
  return status === 200 && leadsTo === undefined ? press(formsOf(text, url), answer) : undefined;
}

/** The person says no: by a button, or by a link. Undefined when the page has neither. */
export async function sayNo({ server }: Target, { browser, step }: Opened): Promise<Step | undefined> {
  const no = pressed(step, "decline");
  if (no) return browser.submit(no);
  const link = linkThatSaysNo(step.text, step.url);
  if (link === undefined) return undefined;
  return new URL(link).origin === server.origin ? browser.open(link) : { ...step, leadsTo: link };
}

/** Was the request taken up: is the person asked, or already at Entra, or back with a code? */
export function wasTaken({ leadsToSignIn }: Target, step: Step): boolean {
  return pressed(step, "accept") !== undefined || leadsToSignIn(step) || carriesCode(step);
}

export function carriesCode({ leadsTo }: Step): boolean {
  return leadsTo !== undefined && new URL(leadsTo).searchParams.has("code");
}

/** A request that stands at the server's own page. @throws ControlFailed when there is no such page */
export async function askedPerson(target: Target, changes: Changes = {}): Promise<Opened> {
  const { ledger } = await target.clients();
  const opened = await openRequest(target, ledger, changes);
  if (!pressed(opened.step, "accept")) throw new ControlFailed("personAsked");
  return opened;
}

/** A request that stands at Entra's door. @throws ControlFailed when it does not come there */
export async function atEntrasDoor(
  target: Target,
  client: RegisteredClient,
): Promise<{ browser: WatchedBrowser; entraUrl: string }> {
  const { browser, step } = await openRequest(target, client);
  const yes = pressed(step, "accept");
  const last = yes ? await browser.submit(yes) : step;
  if (last.leadsTo === undefined || !target.leadsToSignIn(last)) throw new ControlFailed("sentToEntra");
  return { browser, entraUrl: last.leadsTo };
}
