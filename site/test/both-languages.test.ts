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
import { type DocsPage, fencesOf, readPages } from "./pages.ts";

const headings = ({ text }: DocsPage): number =>
  text.replaceAll(/^(`{3,})[\s\S]*?^\1$/gm, "").match(/^#{2,} /gm)?.length ?? 0;
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

test("both languages have the same sections and as many blocks of code", () => {
  const differ = english.filter((page) => {
    const twin = chinese.get(page.path);
    return twin && (headings(twin) !== headings(page) || fencesOf(twin.text).length !== fencesOf(page.text).length);
  });
  expect(differ.map(({ path }) => path)).toEqual([]);
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
