import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  appRegistration,
  bestPractices,
  type Card,
  confidentialClient,
  controlWords,
  publicClient,
  wordsFor,
} from "../src/index.ts";
import { en } from "../src/words/en/index.ts";
import { zhHans } from "../src/words/zh-hans/index.ts";

const decks = [
  { exercise: "app-registration", deck: Object.values(appRegistration) },
  { exercise: "public-client", deck: Object.values(publicClient) },
  { exercise: "confidential-client", deck: Object.values(confidentialClient) },
  { exercise: "best-practices", deck: Object.values<Card>(bestPractices) },
];

function sourcesOf(exercise: string): { file: string; source: string }[] {
  const folder = join(import.meta.dirname, "../src", exercise, "cards");
  return readdirSync(folder).map((file) => ({ file, source: readFileSync(join(folder, file), "utf8") }));
}
const sources = decks.flatMap(({ exercise }) => sourcesOf(exercise));

describe.each(decks)("$exercise", ({ exercise, deck }) => {
  test("ids are unique, in order, and every card file is in the deck", () => {
    const ids = deck.map((card) => card.id);

    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
    expect(sourcesOf(exercise)).toHaveLength(deck.length);
  });

  test("tasks come in order", () => {
    const tasks = deck.map((card) => card.task);

    expect(tasks).toEqual(tasks.toSorted((a, b) => a - b));
  });
});

describe.each([
  ["en", en],
  ["zh-Hans", zhHans],
] as const)("%s", (language, catalogue) => {
  test.each(sources)("$file says only what the catalogue can say", ({ source }) => {
    const id = /id: "(ENTRA-[\d.]+)"/.exec(source)?.[1] ?? "";
    const outcomes = [...source.matchAll(/fell\(([^;]*?)[,)]/g)].flatMap(([, first]) => [
      ...(first ?? "").matchAll(/"(\w+)"/g),
    ]);
    const known: Record<string, string> =
      (catalogue.cards as Record<string, { got: Record<string, string> }>)[id]?.got ?? {};

    expect([...new Set(outcomes.map(([, name]) => name))].toSorted()).toEqual(Object.keys(known).toSorted());
  });

  test.each(sources)("$file names controls that exist", ({ source }) => {
    for (const [, control = ""] of source.matchAll(/new ControlFailed\("(\w+)"/g)) {
      expect(controlWords(control, language, {})).not.toBe(control);
    }
  });
});

test("the facts a card observed are filled in, and a fact it lacks stays visible", () => {
  expect(wordsFor("ENTRA-2.06", "en", "manyPages", { pages: 7, calls: 10 }).got).toBe("7 sign-in pages opened");
  expect(wordsFor("ENTRA-2.06", "en", "manyPages", {}).got).toContain("{pages}");
});
