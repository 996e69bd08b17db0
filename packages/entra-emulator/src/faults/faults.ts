import type { KeyRing } from "../keys/key-ring.ts";
import type { State } from "../state/model.ts";
import type { FaultBook, Faults } from "./model.ts";
import type { MovableClock } from "./movable-clock.ts";
import { expireRefreshTokens, revokeSessions } from "./sessions.ts";
import { createShelf } from "./shelf.ts";

interface Reach {
  readonly state: State;
  readonly save: () => void;
  readonly time: MovableClock;
  readonly keys: KeyRing;
  /** Called whenever the lab has something new to show. */
  readonly changed: () => void;
}

function fitsPath(prefix: string | undefined, path: string): boolean {
  return prefix === undefined || path.startsWith(prefix) || path.replace(/^\/v1\.0/, "").startsWith(prefix);
}

/** Faults that somebody asked for, oldest first; each is spent as often as was said. */
export function createFaults({ state, save, time, keys, changed }: Reach): Faults & FaultBook {
  const shelf = createShelf(changed);
  return {
    graph: (fault) => shelf.add({ kind: "graph", ...fault }, fault.times ?? 1),
    token: (fault) => shelf.add({ kind: "token", ...fault }, fault.times ?? 1),
    authorize: (fault) => shelf.add({ kind: "authorize", ...fault }, fault.times ?? 1),
    outage: (fault) => shelf.add({ kind: "outage", ...fault }, fault.times ?? null),
    accessTokenLifetime: (rule) => shelf.add({ kind: "accessTokenLifetime", ...rule }, null),
    stepUp: (rule) => shelf.add({ kind: "stepUp", ...rule }, null),
    waiting: shelf.all,
    remove: shelf.remove,
    clear: shelf.clear,
    revokeSessions(userId) {
      revokeSessions(state, userId, time.now());
      save();
    },
    expireRefreshTokens(userId) {
      expireRefreshTokens(state, userId);
      save();
    },
    rollSigningKey: () => keys.roll().then(changed),
    retireOldKeys: () => keys.retireOld().then(changed),
    moveClock(seconds) {
      time.move(seconds);
      changed();
    },
    takeGraph: (occasion) => shelf.take("graph", occasion, ({ path }) => fitsPath(path, occasion.path)),
    takeToken: (occasion) =>
      shelf.take("token", occasion, ({ grant }) => grant === undefined || grant === occasion.grant),
    takeAuthorize: (occasion) => shelf.take("authorize", occasion),
    takeOutage: (occasion) => shelf.take("outage", occasion, ({ surface }) => surface === occasion.surface),
    lifetimeOf: (occasion) => shelf.standing("accessTokenLifetime", occasion).at(-1),
    stepUpFor: (occasion) =>
      shelf.standing(
        "stepUp",
        occasion,
        ({ resource }) => resource === undefined || resource.toLowerCase() === occasion.resource,
      ),
  };
}
