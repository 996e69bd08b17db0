import { findExercise } from "@workshop/grader";
import { expect, test } from "vitest";
import { createBatchGrader } from "../src/prove/batch-grader.ts";

test(
  "a grade without a report says why, and one whose process ended does not stop the next",
  { timeout: 120_000 },
  async () => {
    const interruption = new AbortController();
    const batch = createBatchGrader(findExercise("02"), interruption.signal);

    expect(await batch.grade("mistakes/none", [])).toMatchObject({
      exit: 2,
      noise: expect.stringContaining("mistakes/none"),
      leaks: { processes: [], folders: [] },
    });

    const cut = batch.grade("solution", ["ENTRA-2.12"]);
    interruption.abort();
    expect(await cut).toMatchObject({ noise: expect.stringContaining("The grader ended."), leaks: { processes: [] } });

    expect(await batch.grade("mistakes/none", [])).toMatchObject({ exit: 2 });
    await batch.stop();
  },
);
