import { type Card, ControlFailed, fell, held, type Outcome } from "../../card.ts";
import { exactRedirect } from "../rules.ts";
import { LEDGER } from "../scenes/clients.ts";
import { openRequest, wasTaken } from "../scenes/requests.ts";
import type { Target } from "../../remote/target.ts";
import { asStranger } from "../scenes/targets.ts";

const { host, redirectUri } = LEDGER;

/** Addresses that look like the registered one to a program that compares too little. */
const ALMOST = [
  "https://evil.example/mcp",
  `${redirectUri}/evil`,
  `${redirectUri}?next=evil`,
  `${redirectUri}#evil`,
  `https://${host}@evil.example/mcp`,
  `https://${host}.evil.example/mcp`,
  `https://evil.${host}/mcp`,
  `https://${host}:8443/mcp`,
];

/** Nothing is sent to an address that nobody registered, not even an error. */
export const unregisteredRedirect: Card = {
  id: "ENTRA-3.19",
  task: 3,
  rule: exactRedirect,
  look: "src/facade/redirect-uris.ts",
  anywhere: { needs: "url", strike },
  play: async (lab) => strike(await asStranger(lab)),
};

async function strike(target: Target): Promise<Outcome> {
  const { ledger } = await target.clients();
  for (const redirect_uri of ALMOST) {
    const { step } = await openRequest(target, ledger, { redirect_uri });
    if (wasTaken(target, step)) return fell("taken", { redirect_uri });
    if (step.leadsTo !== undefined) return fell("redirected", { redirect_uri });
  }
  const { step } = await openRequest(target, ledger);
  if (!wasTaken(target, step)) throw new ControlFailed("requestTaken");
  return held;
}
