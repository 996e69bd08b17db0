// Twenty people at two servers of the solution of exercise 4 with one Redis, through all that goes wrong in a life.
// `npm run soak` is the long form.
import { findProgram } from "@workshop/grader";
import { expect, test } from "vitest";
import { live } from "./life/live.ts";

const PEOPLE = 20;

test.skipIf(!findProgram("redis"))(
  `${PEOPLE} people, ten minutes, every incident: nobody hears what is not theirs, nothing acknowledged is lost, no secret is written down`,
  async () => {
    const { foreign, lost, wrong, canaries, counts } = await live({ people: PEOPLE, minutes: 10, seed: 1 });
    expect({ foreign, lost, wrong, canaries }).toEqual({ foreign: [], lost: [], wrong: [], canaries: [] });
    // What is looked for did happen.
    expect(counts.signIns).toBeGreaterThan(PEOPLE);
    for (const count of [counts.refreshes, counts.notes, counts.unavailable, counts.unreachable, counts.revoked])
      expect(count).toBeGreaterThan(0);
  },
  180_000,
);
