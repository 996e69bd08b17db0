import { ControlFailed } from "../../card.ts";
import { enter } from "../../confidential-client/scenes/facade.ts";
import type { Lab } from "../../lab.ts";
import { ada, grace } from "../../people.ts";
import { revoke } from "../../remote/revoke.ts";
import { comeBackSoon } from "./busy-graph.ts";
import { passTime } from "./pass-time.ts";
import { roleTakenAway } from "./role-taken-away.ts";
import { afterwards, graphWatch, LONG, requireTold, tells, whoAmI } from "./throttled.ts";

const CALLS = 5;

/** Ada asks who she is, and right after her Grace. */
export function oneAfterTheOther(lab: Lab) {
  return lab.once("throttled: one after the other", async () => {
    const running = await afterwards(lab, Promise.allSettled([comeBackSoon(lab), roleTakenAway(lab)]));
    const [ofAda, ofGrace] = await Promise.all([enter(running, ada), enter(running, grace)]);
    requireTold(await whoAmI(ofAda.session), ada);
    const answer = await whoAmI(ofGrace.session);
    return { adas: tells(answer, ada), graces: tells(answer, grace), status: answer.http.status };
  });
}

/** Ada asks who she is five times. She signs out, signs in, and asks; and asks once more when a few minutes have passed. */
export function remembered(lab: Lab) {
  return lab.once("throttled: remembered", async () => {
    const running = await afterwards(lab, oneAfterTheOther(lab));
    const { entra, server } = running;
    const { session, tokens } = await enter(running, ada);
    const asked = graphWatch(entra, ada);
    for (let call = 0; call < CALLS; call += 1) requireTold(await whoAmI(session), ada);
    const first = asked().length;
    if (first === 0) throw new ControlFailed("graphAsked");
    await revoke(server, tokens.client, tokens.refreshToken ?? tokens.accessToken);
    const again = await enter(running, ada);
    requireTold(await whoAmI(again.session), ada);
    const afterSignOut = asked().length - first;
    await passTime(entra, [server], LONG);
    requireTold(await whoAmI(again.session), ada);
    return { calls: CALLS, first, afterSignOut, later: asked().length - first - afterSignOut };
  });
}
