import type { Card } from "../card.ts";
import type { Lab } from "../lab.ts";
import { registrationCards } from "./registration-cards.ts";

/** The same lab, except that what `register.ts` made is under test. */
function labByCode(lab: Lab): Lab {
  return {
    ...lab,
    underTest: async () => ({ made: "by code" }),
    once: (scene, run) => lab.once(scene.startsWith("registered by code") ? scene : `by code: ${scene}`, run),
  };
}

async function isSafe(card: Card, lab: Lab): Promise<boolean> {
  const outcome = await card.play(lab).catch(() => undefined);
  return outcome?.state === "held";
}

/**
 * Plays the cards of tasks 1 to 3 on what `register.ts` made.
 * @returns the ids of those that did not hold; none when that is what was under test anyway
 */
export async function playOnWhatCodeMade(lab: Lab): Promise<readonly string[]> {
  if ((await lab.underTest()).made === "by code") return [];
  const own = labByCode(lab);
  const results = await Promise.all(registrationCards.map(async (card) => ({ card, safe: await isSafe(card, own) })));
  return results.filter(({ safe }) => !safe).map(({ card }) => card.id);
}
