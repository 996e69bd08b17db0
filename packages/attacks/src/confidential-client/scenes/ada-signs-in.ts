import { ControlFailed } from "../../card.ts";
import type { Lab } from "../../lab.ts";
import { ada } from "../../people.ts";
import { authorizeUrl, newPkce, walk } from "../../remote/facade-sign-in.ts";
import { clients } from "./clients.ts";
import { facade } from "./facade.ts";

/** Every character that somebody forgets to encode. */
const STATE = "a+b/c=d&e f%20g#?";

/** Ada signs in with a client she trusts, and stays signed in at Entra, in a browser that others then try to use. */
export function adaSignsIn(lab: Lab) {
  return lab.once("facade: Ada signs in", async () => {
    const { server, entra, person } = await facade(lab);
    const { notes: client } = await clients(lab);
    const who = person(ada);
    const arrival = await walk(authorizeUrl(server, client, newPkce(), { state: STATE }), who);
    if (!arrival.delivered["code"]) throw new ControlFailed("facadeSignIn", { user: ada.displayName });
    return { server, entra, browser: who.browser, arrival, state: STATE };
  });
}
