import { ControlFailed } from "../../card.ts";
import { enter } from "../../confidential-client/scenes/facade.ts";
import type { Lab } from "../../lab.ts";
import { hedy } from "../../people.ts";
import { graphWatch, tells, throttled, whoAmI } from "./throttled.ts";

/** Seconds: short enough to be waited for. */
const SOON = 1;

/** Graph refuses Hedy once and says when to come back: in a second. */
export function comeBackSoon(lab: Lab) {
  return lab.once("throttled: come back soon", async () => {
    const running = await throttled(lab);
    const { entra } = running;
    const { session } = await enter(running, hedy);
    const asked = graphWatch(entra, hedy);
    entra.faults.graph({ status: 429, retryAfter: SOON, user: hedy.id, path: "/me" });
    const answer = await whoAmI(session);
    const [first, second] = asked().map(({ time }) => Date.parse(time));
    if (first === undefined) throw new ControlFailed("graphAsked");
    return { told: tells(answer, hedy), waited: second === undefined ? undefined : second - first, due: SOON * 1_000 };
  });
}
