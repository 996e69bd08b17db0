import { languages, listExercises } from "@workshop/grader";
import { recipes } from "@workshop/entra-emulator/reference";
import { expect, test } from "vitest";
import { readExercises } from "../generate/exercises/read-exercise.ts";
import { unexplained } from "../generate/reference/aadsts-page.ts";
import { readFidelity } from "../generate/reference/fidelity-page.ts";
import { readSettings } from "../generate/reference/settings-page.ts";
import { fidelityZhHans } from "../words/fidelity.ts";
import { recipeWordsZhHans } from "../words/recipes.ts";
import { settingWords } from "../words/settings.ts";
import { type DocsPage, fencesOf, proseOf, readPages } from "./pages.ts";

/** What both languages must have alike: levels of the headings in order, fences, links, rows of tables, items, notes. */
function shape({ text }: DocsPage): string {
  const prose = proseOf(text);
  const count = (mark: RegExp): number => prose.match(mark)?.length ?? 0;
  const levels = (prose.match(/^#+(?= )/gm) ?? []).map(({ length }) => length);
  const links = count(/\]\([^)]+\)/g);
  return [
    levels.join(""),
    fencesOf(text).length,
    links,
    count(/^\|/gm),
    count(/^ *(-|\d+\.) /gm),
    count(/^:::/gm),
  ].join(" ");
}
const chinese = new Map(readPages("zh-Hans").map((page) => [page.path, page]));
const english = readPages("en");

test("every page is there in both languages", () => {
  const paths = english.map(({ path }) => path);
  expect(paths.filter((path) => !chinese.has(path))).toEqual([]);
  expect([...chinese.keys()].filter((path) => !paths.includes(path))).toEqual([]);
  expect(paths.length).toBeGreaterThan(40);
});

test("every exercise has a page", () => {
  expect(readExercises().map(({ exercise }) => exercise.name)).toEqual(listExercises().map(({ name }) => name));
});

test("both languages have the same sections, blocks of code, links, tables and lists", () => {
  const shapes = (pages: Iterable<DocsPage>): string[] => [...pages].map((page) => `${page.path} ${shape(page)}`);
  expect(shapes(chinese.values())).toEqual(shapes(english));
});

test("no page in Chinese is left in English", () => {
  const untranslated = [...chinese.values()].filter(
    ({ path, text }) => !path.includes("api-") && !/[\u4e00-\u9fff]{4}/.test(text),
  );
  expect(untranslated.map(({ path }) => path)).toEqual([]);
});

test.each(languages)("every AADSTS number is explained (%s)", (language) => {
  expect(unexplained(language)).toEqual([]);
});

test("every variable, token and surface is described", () => {
  expect(
    readSettings()
      .filter(({ name }) => !settingWords[name])
      .map(({ name }) => name),
  ).toEqual([]);
  expect(recipes.filter(({ name }) => !recipeWordsZhHans[name]).map(({ name }) => name)).toEqual([]);
  expect(
    readFidelity()
      .filter(([surface]) => !fidelityZhHans[surface])
      .map(([surface]) => surface),
  ).toEqual([]);
});

test("nothing is translated that is not there any more", () => {
  const surfaces = readFidelity().map(([surface]) => surface);
  expect(Object.keys(fidelityZhHans).filter((surface) => !surfaces.includes(surface))).toEqual([]);
  const settings = readSettings().map(({ name }) => name);
  expect(Object.keys(settingWords).filter((name) => !settings.includes(name))).toEqual([]);
});
