import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";

const { tiny, STARTER } = await vi.hoisted(async () => {
  const { makeTinyWorkspace, STARTER } = await import("./tiny-workspace.ts");
  return { tiny: makeTinyWorkspace(), STARTER };
});
const { findExercise } = await import("@workshop/grader");
const { committedStarter } = await import("../src/prove/committed-starter.ts");

afterAll(() => tiny.remove());

test("an untouched exercise is proved as it lies there", () => {
  tiny.commit("the workshop");

  expect(committedStarter(findExercise("02"))).toMatchObject({ answer: "starter", setAside: false });
});

test("a learner's work is left out: the committed starter is proved", () => {
  tiny.write("exercises/02-public-client/src/server.ts", "// half done\n");
  tiny.write("exercises/02-public-client/src/extra.ts", "// mine\n");
  const { answer, setAside, dispose } = committedStarter(findExercise("02"));

  expect(setAside).toBe(true);
  expect(readFileSync(join(answer, "server.ts"), "utf8")).toBe(STARTER["server.ts"]);
  expect(existsSync(join(answer, "extra.ts"))).toBe(false);
  dispose();
  expect(existsSync(answer)).toBe(false);
  expect(tiny.read("exercises/02-public-client/src/server.ts")).toBe("// half done\n");
});
