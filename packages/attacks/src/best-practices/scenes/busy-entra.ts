import { contoso } from "@workshop/entra-emulator/seed";
import { enter } from "../../confidential-client/scenes/facade.ts";
import type { Lab } from "../../lab.ts";
import { hedy } from "../../people.ts";
import { comeBackLater } from "./come-back-later.ts";
import { passTime } from "./pass-time.ts";
import { afterwards, requireTold, whoAmI } from "./throttled.ts";

const TOKEN_LIFE = 600;
const CALLS = 5;
const OFTEN = 100;

/** Hedy's token of Entra is over, and Entra is too busy to give her another one. She asks again and again. */
export function busyEntra(lab: Lab) {
  return lab.once("throttled: Entra is busy", async () => {
    const running = await afterwards(lab, comeBackLater(lab));
    const { entra, server } = running;
    const rule = entra.faults.accessTokenLifetime({
      seconds: TOKEN_LIFE,
      client: contoso.apps.remoteServer.appId,
      user: hedy.id,
    });
    const { session } = await enter(running, hedy);
    requireTold(await whoAmI(session), hedy);
    await passTime(entra, [server], TOKEN_LIFE + 60);
    const seen = entra.recorder.exchanges().at(-1)?.id ?? 0;
    const fault = entra.faults.token({ status: 429, retryAfter: 120, times: OFTEN, user: hedy.id });
    const answers = [];
    for (let call = 0; call < CALLS; call += 1) answers.push(await whoAmI(session));
    entra.faults.remove(fault);
    entra.faults.remove(rule);
    const asked = entra.recorder.exchanges().filter(({ id, grant }) => id > seen && grant === "refresh_token");
    return { answers, calls: CALLS, asked: asked.length };
  });
}
