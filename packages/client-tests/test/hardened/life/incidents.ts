import { until } from "@workshop/attacks";
import type { Colleague } from "./colleague.ts";
import { together } from "./together.ts";
import type { World } from "./world.ts";

/** Something that happens while people work. */
export type Incident = (world: World, people: readonly Colleague[]) => Promise<void>;

/** Redis is killed while all work, and comes back with all that it confirmed. */
export const redisRestarts: Incident = async ({ weather, redis, doors }, people) => {
  weather.redisAway = true;
  const working = together(people, (one) => one.work());
  await redis.kill();
  await working;
  await redis.restart();
  const isBack = ({ status }: { status: number }) => status !== 503;
  await Promise.all(
    doors.map((door) => until(() => door.send({ method: "POST", token: "nobody's", json: {} }), isBack)),
  );
  weather.redisAway = false;
};

/** A server is killed while all work. The other goes on alone, and then there are two again. */
export const serverDies: Incident = async ({ weather, servers: [, second] }, people) => {
  weather.serverDown = true;
  const working = together(people, (one) => one.work());
  await second.kill();
  await working;
  await together(people, (one) => one.work());
  await second.restart();
  weather.serverDown = false;
};

/** Graph has enough of us for a while, and says for how long. */
export const graphThrottles: Incident = async ({ weather, entra }, people) => {
  weather.graphThrottles = true;
  const fault = entra.faults.graph({ status: 429, retryAfter: 1, times: people.length });
  await together(people, (one) => one.work());
  entra.faults.remove(fault);
  weather.graphThrottles = false;
};

/** An administrator signs some out at Entra, others sign out themselves. A minute later both are out, and come back. */
export const someAreSignedOut: Incident = async (world, people) => {
  const some = people.filter(() => world.random.chance(0.05));
  const chosen = some.length > 1 ? some : people.slice(0, 2);
  await together(chosen, async (one) => {
    if (world.random.chance(0.5)) world.entra.faults.revokeSessions(one.user.id);
    else await one.signOut();
  });
  await world.passMinute();
  await together(chosen, (one) => one.comeBack());
};
