import { ControlFailed } from "../../card.ts";
import type { Lab } from "../../lab.ts";
import { ada } from "../../people.ts";
import { wasCut } from "../../remote/events.ts";
import { until } from "../../until.ts";
import { TOKEN_LIFE, twoListeners } from "./one-machine.ts";
import { A_MINUTE, passTime } from "./pass-time.ts";

/** An administrator ends Ada's sessions at Entra, and a minute passes. Then the time of Grace's token is over. */
export function revoked(lab: Lab) {
  return lab.once("one machine: revoked", async () => {
    const { entra, server, ofAda, ofGrace, adasStream, gracesStream } = await twoListeners(lab);
    const before = await ofAda.session.call("listNotes");
    if (before.http.status !== 200 || wasCut(adasStream))
      throw new ControlFailed("toolAnswered", { status: before.http.status });
    entra.faults.revokeSessions(ada.id);
    await passTime(entra, [server], A_MINUTE);
    const { http } = await ofAda.session.call("listNotes");
    const graces = await ofGrace.session.call("listNotes");
    const adasEnded = http.status === 401 && (await until(() => adasStream.ended()));
    const gracesEndedEarly = wasCut(gracesStream);
    await passTime(entra, [server], TOKEN_LIFE);
    const gracesEnded = await until(() => gracesStream.ended());
    return { status: http.status, graces: graces.http.status, adasEnded, gracesEndedEarly, gracesEnded };
  });
}
