import { type Card, fell, held, type Outcome } from "../../card.ts";
import { registerClient } from "../../remote/facade-sign-in.ts";
import { redirectAddresses } from "../rules.ts";
import type { Target } from "../../remote/target.ts";
import { asStranger } from "../scenes/targets.ts";

const RUNS_SOMETHING = [
  "javascript:alert(1)//callback",
  "data:text/html,<script>alert(1)</script>",
  "file:///etc/callback",
];

/** A client registers an address that runs something in whichever page follows it. */
export const scriptRedirects: Card = {
  id: "ENTRA-3.38",
  task: 5,
  rule: redirectAddresses,
  look: "src/facade/redirect-uris.ts",
  anywhere: { needs: "url", strike },
  play: async (lab) => strike(await asStranger(lab)),
};

async function strike({ server, clients }: Target): Promise<Outcome> {
  await clients();
  for (const uri of RUNS_SOMETHING) {
    const client = await registerClient(server, { redirect_uris: [uri] });
    if (client?.redirectUris.includes(uri)) return fell("kept", { uri: uri.slice(0, 40) });
  }
  return held;
}
