import { setTimeout as wait } from "node:timers/promises";

/** Milliseconds. Far more than any right answer needs: only a wrong one waits for it. */
const LONG = 20_000;
const PAUSE = 100;

/** Tries until the answer is the wanted one, for a long time. @returns the last answer */
export async function until<T>(attempt: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + LONG;
  for (;;) {
    const answer = await attempt();
    if (isWanted(answer) || Date.now() > end) return answer;
    await wait(PAUSE);
  }
}
