import { ControlFailed } from "../../card.ts";
import { enter } from "../../confidential-client/scenes/facade.ts";
import type { Lab } from "../../lab.ts";
import { hedy } from "../../people.ts";
import { answersListener, listen, wasCut } from "../../remote/events.ts";
import { gateSays } from "../../remote/gate.ts";
import { revoke } from "../../remote/revoke.ts";
import { until } from "../../until.ts";
import { meddled } from "./in-redis.ts";
import { A_MINUTE } from "./pass-time.ts";
import { sessionAt, twoServers } from "./two-servers.ts";

/** Hedy listens at one server and signs out at the other. A minute passes. */
export function endedElsewhere(lab: Lab) {
  return lab.once("two servers: ended elsewhere", async () => {
    await Promise.allSettled([meddled(lab)]);
    const running = await twoServers(lab);
    const { server, other } = running;
    const { tokens } = await enter(running, hedy);
    const session = await sessionAt(other, tokens.accessToken);
    const before = await session.call("listNotes");
    const stream = await listen(other, tokens.accessToken, session.id);
    if (before.http.status !== 200 || !answersListener(stream) || wasCut(stream))
      throw new ControlFailed("toolAnswered", { status: before.http.status });
    await revoke(server, tokens.client, tokens.refreshToken ?? tokens.accessToken);
    const status = await gateSays(other, tokens.accessToken);
    await other.moveClock(A_MINUTE);
    return { status, ended: status === 401 && (await until(() => stream.ended())) };
  });
}
