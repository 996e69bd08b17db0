import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { authorizeUrl, newPkce, walk } from "../../remote/facade-sign-in.ts";
import { exactRedirect } from "../rules.ts";
import { clients, TWO_DOORS } from "../scenes/clients.ts";
import { facade } from "../scenes/facade.ts";

/** A client with two redirect URIs asks for the second: another program may be behind the first. */
export const wrongDoor: Card = {
  id: "ENTRA-3.18",
  task: 3,
  rule: exactRedirect,
  look: "src/facade/consent.ts",
  async play(lab) {
    const { server, person } = await facade(lab);
    const { twoDoors } = await clients(lab);
    const [first, second] = TWO_DOORS;
    const { landedOn, delivered } = await walk(
      authorizeUrl(server, twoDoors, newPkce(), { redirect_uri: second }),
      person(ada),
    );
    if (landedOn.startsWith(first)) return fell("first");
    if (!landedOn.startsWith(second) || !delivered["code"])
      throw new ControlFailed("facadeSignIn", { user: ada.displayName });
    return held;
  },
};
