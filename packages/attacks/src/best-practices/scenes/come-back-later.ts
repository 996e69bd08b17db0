import { ControlFailed } from "../../card.ts";
import { enter } from "../../confidential-client/scenes/facade.ts";
import type { Lab } from "../../lab.ts";
import { alan, grace } from "../../people.ts";
import { textOf } from "../../remote/mcp-session.ts";
import { passTime } from "./pass-time.ts";
import { remembered } from "./remembered.ts";
import { afterwards, graphWatch, tells, whoAmI } from "./throttled.ts";

/** Seconds: longer than anybody waits for an answer. */
export const LATER = 120;
const AGAIN = 3;
/** Times that a fault hits: more than anybody repeats. */
const OFTEN = 100;

/** Graph refuses Alan for two minutes. He asks again and again, Grace asks once, and then the two minutes are over. */
export function comeBackLater(lab: Lab) {
  return lab.once("throttled: come back later", async () => {
    const running = await afterwards(lab, remembered(lab));
    const { entra, server } = running;
    const [ofAlan, ofGrace] = await Promise.all([enter(running, alan), enter(running, grace)]);
    const asked = graphWatch(entra, alan);
    const fault = entra.faults.graph({ status: 429, retryAfter: LATER, times: OFTEN, user: alan.id });
    const first = await whoAmI(ofAlan.session);
    const atFirst = asked().length;
    if (atFirst === 0) throw new ControlFailed("graphAsked");
    for (let call = 0; call < AGAIN; call += 1) await whoAmI(ofAlan.session);
    const inAll = asked().length;
    const others = tells(await whoAmI(ofGrace.session), grace);
    entra.faults.remove(fault);
    await passTime(entra, [server], LATER + 1);
    const after = tells(await whoAmI(ofAlan.session), alan);
    return { status: first.http.status, text: textOf(first), atFirst, inAll, calls: AGAIN + 1, others, after };
  });
}
