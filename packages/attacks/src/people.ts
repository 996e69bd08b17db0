import type { Entra } from "@workshop/entra-emulator";
import { contoso, fabrikam } from "@workshop/entra-emulator/seed";
import type { AtTheBrowser, Lab } from "./lab.ts";

const { ada, alan, grace, hedy } = contoso.users;
const { eve } = fabrikam.users;
export { ada, alan, eve, grace, hedy };

/** In Ada's profile, where a tool that copies the whole Graph object would carry it off. */
export const PRIVATE_PHONE = "+44 7700 900 canary";

type User = typeof ada;

/** A person at a browser of their own, who signs in with their password and accepts (or declines) what is asked. */
export function personAtBrowser(
  lab: Lab,
  entra: Entra,
  user: User,
  decision: "accept" | "decline" = "accept",
): AtTheBrowser {
  const browser = lab.newBrowser(entra);
  return (url) =>
    browser.signIn(url, { userName: user.userPrincipalName, password: user.password, decision, pickAnother: true });
}

/** Someone who closes the window: no answer will ever come. */
export const nobody: AtTheBrowser = async () => {};

/** One behaviour for each time a browser is opened, in order; the last one stays. */
export function inTurn(...people: AtTheBrowser[]): AtTheBrowser {
  let turn = 0;
  return (url) => (people[turn++] ?? people.at(-1) ?? nobody)(url);
}
