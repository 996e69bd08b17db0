import { ControlFailed } from "../../card.ts";
import type { Lab } from "../../lab.ts";
import type { ada } from "../../people.ts";
import { type FacadeTokens, signInAtFacade } from "../../remote/facade-sign-in.ts";
import { clients } from "./clients.ts";
import { facade } from "./facade.ts";

/** A sign-in at the shared façade, for a card that will use it up. @throws ControlFailed when it does not work */
export async function signIn(lab: Lab, user: typeof ada): Promise<FacadeTokens> {
  const { server, person } = await facade(lab);
  const { notes: client } = await clients(lab);
  const tokens = await signInAtFacade(server, person(user), { client });
  if (!tokens) throw new ControlFailed("facadeSignIn", { user: user.displayName });
  return tokens;
}
