import { describe, expect, test } from "vitest";
import { comparableLines } from "./outputs/comparable.ts";
import { type Shown, shownOutputs } from "./outputs/shown.ts";
import { realOutput } from "./outputs/sources.ts";

const outputs = shownOutputs();
const named = outputs.flatMap(({ from, ...rest }) => (from ? [{ ...rest, from }] : []));

describe("what a program is shown to say", () => {
  test("has its source on the fence", () => {
    const nameless = outputs.filter(({ from }) => !from);
    expect(nameless.map(({ file, text }: Shown) => `${file}: ${text.slice(0, 60)}`)).toEqual([]);
    expect(outputs.length).toBeGreaterThan(20);
  });

  test.each(named)(
    "is said: $from, in $file ($language)",
    async ({ from, language, text }) => {
      const real = comparableLines(await realOutput(from, language));
      expect(comparableLines(text).filter((line) => !real.includes(line))).toEqual([]);
    },
    60_000,
  );
});
