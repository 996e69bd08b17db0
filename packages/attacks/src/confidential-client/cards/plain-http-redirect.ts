import { type Card, fell, held, type Outcome } from "../../card.ts";
import { registerClient } from "../../remote/facade-sign-in.ts";
import { redirectAddresses } from "../rules.ts";
import type { Target } from "../../remote/target.ts";
import { asStranger } from "../scenes/targets.ts";

const FAR_AWAY = "http://notes-client.example/callback";

/** The code would travel to another machine in the clear. Programs on the person's own machine may use http. */
export const plainHttpRedirect: Card = {
  id: "ENTRA-3.39",
  task: 5,
  rule: redirectAddresses,
  look: "src/facade/redirect-uris.ts",
  anywhere: { needs: "url", strike },
  play: async (lab) => strike(await asStranger(lab)),
};

async function strike({ server, clients }: Target): Promise<Outcome> {
  await clients(); // they registered https, and http on this machine
  const client = await registerClient(server, { redirect_uris: [FAR_AWAY] });
  return client?.redirectUris.includes(FAR_AWAY) ? fell("kept", { uri: FAR_AWAY }) : held;
}
