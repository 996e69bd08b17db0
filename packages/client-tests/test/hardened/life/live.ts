import { findCanaries, placesOf } from "./canaries.ts";
import { type Colleague, createColleague } from "./colleague.ts";
import { graphThrottles, type Incident, redisRestarts, serverDies, someAreSignedOut } from "./incidents.ts";
import { growthPerCall, residentBytes, type Sample } from "./memory.ts";
import { together } from "./together.ts";
import { createWorld, type World } from "./world.ts";

/** How long and how large a life is. */
export interface Extent {
  readonly people: number;
  readonly minutes: number;
  readonly seed: number;
}

/** What happens, and at which part of the life. All that shakes the servers is in the first half: memory is looked at in the second. */
const PLAN: readonly (readonly [part: number, incident: Incident])[] = [
  [0.2, graphThrottles],
  [0.3, someAreSignedOut],
  [0.4, redisRestarts],
  [0.5, serverDies],
  [0.7, someAreSignedOut],
  [0.8, graphThrottles],
];
/** The part of the life in which all arrive. */
const ARRIVAL = 0.2;

export interface Life {
  readonly people: number;
  readonly minutes: number;
  readonly counts: World["tally"]["counts"];
  readonly foreign: readonly string[];
  readonly lost: readonly string[];
  readonly wrong: readonly string[];
  readonly canaries: readonly string[];
  /** Things that were looked for, and bytes in which. */
  readonly lookedFor: number;
  readonly lookedIn: number;
  /** Of the server that lives from the start to the end; empty where that cannot be seen. */
  readonly memory: readonly Sample[];
  /** Bytes for each call in the second half. */
  readonly growth: number;
}

/** Whose turn it is to sign in for the first time. */
function arriving(world: World, { people, minutes }: Extent, minute: number): Colleague[] {
  const days = Math.max(1, Math.floor(minutes * ARRIVAL));
  const each = Math.ceil(people / days);
  return world.users.slice((minute - 1) * each, minute * each).map((user) => createColleague(world, user));
}

/** So many minutes, through all that goes wrong in them. @param told hears of every minute */
async function spend(world: World, extent: Extent, told: (minute: number) => void): Promise<Sample[]> {
  const staff: Colleague[] = [];
  const memory: Sample[] = [];
  for (let minute = 1; minute <= extent.minutes; minute += 1) {
    await world.passMinute();
    const newcomers = arriving(world, extent, minute);
    await together(newcomers, (one) => one.arrive());
    staff.push(...newcomers);
    for (const [part, incident] of PLAN) if (Math.round(part * extent.minutes) === minute) await incident(world, staff);
    await together(staff, (one) => one.work());
    const bytes = residentBytes(world.servers[0].pid());
    if (bytes !== undefined) memory.push({ calls: world.tally.counts.calls, bytes });
    for (const { value } of world.entra.issuedSecrets()) world.evidence.secrets.add(value);
    told(minute);
  }
  return memory;
}

/**
 * Some people's working day at two servers with one Redis, in which tokens end, people are signed out, Graph throttles, Redis
 * restarts and a server dies. It judges nothing but what each person can judge: whether an answer is theirs.
 */
export async function live(extent: Extent, told: (minute: number) => void = () => undefined): Promise<Life> {
  const world = await createWorld(extent.people, extent.seed);
  try {
    const memory = await spend(world, extent, told);
    const places = await placesOf(world);
    const { secrets } = world.evidence;
    return {
      ...world.tally,
      people: extent.people,
      minutes: extent.minutes,
      canaries: findCanaries(places, secrets),
      lookedFor: secrets.size,
      lookedIn: places.reduce((sum, { text }) => sum + text.length, 0),
      memory,
      growth: growthPerCall(memory),
    };
  } finally {
    await world.stop();
  }
}
