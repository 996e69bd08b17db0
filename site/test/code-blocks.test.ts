import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { languages, workspaceRoot } from "@workshop/grader";
import { describe, expect, test } from "vitest";
import { readExercises } from "../generate/exercises/read-exercise.ts";
import { type Fence, fencesOf, readPages } from "./pages.ts";

const titleOf = ({ info }: Fence): string | undefined => /title="([^"]+)"/.exec(info)?.[1];
const exercises = readExercises();

/** What a file of the repository says; of an exercise's `src/` the unsolved text, as the pages show it. */
function textOf(file: string): string | undefined {
  const [, name, inside = ""] = /^exercises\/([^/]+)\/src\/(.+)$/.exec(file) ?? [];
  if (name) return exercises.find(({ exercise }) => exercise.name === name)?.starter.get(inside);
  return existsSync(join(workspaceRoot, file)) ? readFileSync(join(workspaceRoot, file), "utf8") : undefined;
}

describe.each(languages)("code on the pages of exercises (%s)", (language) => {
  const blocks = readPages(language)
    .filter(({ path }) => path.startsWith("exercises/"))
    .flatMap(({ path, text }) => fencesOf(text).map((fence) => ({ path, fence, file: titleOf(fence) })));
  const named = blocks.filter(({ file }) => file?.includes("/"));

  test("every block that names a file equals it", () => {
    const wrong = named.filter(({ file, fence }) => textOf(file ?? "")?.trimEnd() !== fence.text.trimEnd());
    expect(wrong.map(({ path, file }) => `${path}: ${file}`)).toEqual([]);
    expect(named.length).toBeGreaterThan(50);
  });

  test("no code of a program is on a page without the file it comes from", () => {
    const foreign = blocks.filter(({ fence, file }) => /^(ts|js|json|bicep)\b/.test(fence.info) && !file);
    expect(foreign.map(({ path, fence }) => `${path}: ${fence.text.slice(0, 60)}`)).toEqual([]);
  });

  test("every example of settings equals .env.example", () => {
    const shown = blocks.filter(({ file }) => file === ".env.example");
    const examples = exercises.map(({ environment }) => environment.trimEnd());
    expect(shown.filter(({ fence }) => !examples.includes(fence.text.trimEnd()))).toEqual([]);
    expect(shown.length).toBeGreaterThan(0);
  });
});

const withoutIndent = (text: string): string => text.replaceAll(/^\s+/gm, "").trim();

test.each(languages)("code on a page written by hand is in the file it names (%s)", (language) => {
  const named = readPages(language)
    .filter(({ path }) => !/^(exercises|reference)\//.test(path))
    .flatMap(({ path, text }) => fencesOf(text).map((fence) => ({ path, fence, file: titleOf(fence) })))
    .filter(({ file }) => file?.includes("/"));
  const wrong = named.filter(
    ({ file, fence }) => !withoutIndent(textOf(file ?? "") ?? "").includes(withoutIndent(fence.text)),
  );
  expect(wrong.map(({ path, file }) => `${path}: ${file}`)).toEqual([]);
  expect(named.length).toBeGreaterThan(0);
});
