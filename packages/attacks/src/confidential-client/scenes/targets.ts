import type { Outcome } from "../../card.ts";
import type { Lab } from "../../lab.ts";
import type { Entered, Forger, Holder, Target } from "../../remote/target.ts";
import { clients } from "./clients.ts";
import { facade, twoPeople } from "./facade.ts";
import { showTokens } from "./shown-token.ts";
import { tryToWrite, writer } from "./writer.ts";

/** The shared façade, as somebody meets it who has no token. */
export async function asStranger(lab: Lab): Promise<Target> {
  const { server, entra } = await facade(lab);
  return {
    server,
    isOwnIssuer: true,
    clients: () => clients(lab),
    leadsToSignIn: ({ leadsTo }) =>
      leadsTo !== undefined && URL.canParse(leadsTo) && new URL(leadsTo).origin === entra.origin,
  };
}

/**
 * A stranger strikes the shared façade.
 * @param control shows that a refusal means something: two people who may come in did, unless said
 */
export async function strikeAsStranger(
  lab: Lab,
  strike: (target: Target) => Promise<Outcome>,
  control: (lab: Lab) => Promise<unknown> = twoPeople,
): Promise<Outcome> {
  const outcome = await strike(await asStranger(lab));
  if (outcome.state === "held") await control(lab);
  return outcome;
}

/** The shared façade with Hedy's token. A call that works there writes a note, so one can look behind a refusal. */
export async function asWriter(lab: Lab): Promise<Entered> {
  const { server, session, tokens } = await writer(lab);
  const knock: Entered["knock"] = (change) => tryToWrite({ server, session }, change);
  return { server, token: tokens.accessToken, knock };
}

/** The shared façade with Ada's token. */
export async function asAda(lab: Lab): Promise<Holder> {
  const { server, ada } = await twoPeople(lab);
  return { server, token: ada.tokens.accessToken };
}

/** Part B, shown tokens that the tenant spoils. */
export function asForger(lab: Lab): Forger {
  return { showForged: (...forgeries) => showTokens(lab, ...forgeries) };
}
