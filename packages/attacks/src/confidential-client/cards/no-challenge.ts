import { type Card, ControlFailed, fell, held, type Outcome } from "../../card.ts";
import { newPkce } from "../../remote/facade-sign-in.ts";
import { pkce } from "../rules.ts";
import { openRequest, wasTaken } from "../scenes/requests.ts";
import type { Target } from "../../remote/target.ts";
import { asStranger } from "../scenes/targets.ts";

/** A request without PKCE, and one whose challenge is the verifier itself: who sees either can use the code. */
export const noChallenge: Card = {
  id: "ENTRA-3.23",
  task: 3,
  rule: pkce,
  look: "src/facade/entra-id-server-auth-provider.ts",
  anywhere: { needs: "url", strike },
  play: async (lab) => strike(await asStranger(lab)),
};

async function strike(target: Target): Promise<Outcome> {
  const { notes } = await target.clients();
  const without = await openRequest(target, notes, { code_challenge: undefined, code_challenge_method: undefined });
  if (wasTaken(target, without.step)) return fell("without");
  const plain = { code_challenge: newPkce().verifier, code_challenge_method: "plain" };
  if (wasTaken(target, (await openRequest(target, notes, plain)).step)) return fell("plain");
  if (!wasTaken(target, (await openRequest(target, notes)).step)) throw new ControlFailed("requestTaken");
  return held;
}
