import type { Lab } from "../../lab.ts";
import { ada } from "../../people.ts";
import type { Rough } from "../../remote/target.ts";
import { until } from "../../until.ts";
import { enter, type Facade, type SignedIn, startFacade } from "./facade.ts";
import { tryToWrite } from "./writer.ts";

/** A server that a card may break, with Ada in it, who may read and write. */
export type RoughFacade = Facade & SignedIn & Rough;

async function startRough(lab: Lab): Promise<RoughFacade> {
  const running = await startFacade(lab);
  const entered = await enter(running, ada, "mcp.read mcp.write");
  const { server } = running;
  return {
    ...running,
    ...entered,
    token: entered.tokens.accessToken,
    knock: (change) => tryToWrite({ server, session: entered.session }, change),
    async harm() {
      const { http } = await entered.session.call("listNotes");
      if (http.status === 200) return undefined;
      // Nobody answered: then the process may be about to end.
      if (http.status === 0) await until(() => !server.running());
      return server.running() ? "silent" : "ended";
    },
  };
}

/** Takes cards one at a time. A server that a card broke is replaced, so that no card pays for another one. */
function createTurns(lab: Lab) {
  let current: Promise<RoughFacade> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  return <T>(play: (rough: RoughFacade) => Promise<T>): Promise<T> => {
    const turn = last.then(async () => {
      const rough = await (current ??= startRough(lab));
      try {
        return await play(rough);
      } finally {
        if (await rough.harm()) current = undefined;
      }
    });
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** Plays on a server that may break. */
export async function onRoughServer<T>(lab: Lab, play: (rough: RoughFacade) => Promise<T>): Promise<T> {
  const turns = await lab.once("facade: rough", async () => createTurns(lab));
  return turns(play);
}
