import { describe, expect, test } from "vitest";
import { allowanceFor, importsOf, manifestViolations, violationsIn } from "./imports.ts";
import { listFiles, listUnits, readText } from "./tree.ts";

const units = listUnits();
const sources = listFiles().filter((file) => /\.(ts|mts|tsx|mjs|js)$/.test(file));
// Written so that this file does not itself seem to import what the examples import.
const own = (name: string): string => `@workshop/${name}`;

describe("the tree keeps the direction of AGENTS.md", () => {
  test("every package has a row in the table", () => {
    expect(units.filter(({ folder }) => !allowanceFor(folder)).map(({ folder }) => folder)).toEqual([]);
  });

  test.each(units.map(({ folder }) => folder))("%s: imports", (folder) => {
    const files = sources.filter((file) => file.startsWith(`${folder}/`));
    expect(files.flatMap((file) => violationsIn(file, folder, readText(file)))).toEqual([]);
  });

  test.each(units)("$folder: manifest", ({ folder, manifest }) => {
    const [dependencies, devDependencies] = [manifest.dependencies ?? {}, manifest.devDependencies ?? {}];
    expect(manifestViolations(folder, Object.keys(dependencies), Object.keys(devDependencies))).toEqual([]);
  });

  test("there are sources to look at", () => {
    expect(sources.filter((file) => file.startsWith("packages/")).length).toBeGreaterThan(20);
  });
});

describe("the rule finds what breaks it", () => {
  const source = (specifier: string, kind = ""): string => `import ${kind}{ x } from "${specifier}";`;

  test.each([
    ["the emulator uses auth", "packages/entra-emulator/src/a.ts", "packages/entra-emulator", source(own("auth"))],
    ["auth uses the emulator", "packages/auth/src/a.ts", "packages/auth", source(own("entra-emulator"))],
    ["graph uses auth at run time", "packages/graph/src/a.ts", "packages/graph", source(own("auth"))],
    ["a deep import", "packages/auth/src/a.ts", "packages/auth", source(own("entra-emulator/seed"))],
    ["a dynamic import", "packages/auth/src/a.ts", "packages/auth", `await import("${own("grader")}")`],
    ["an unassigned import", "packages/auth/src/a.ts", "packages/auth", `import "${own("grader")}";`],
    ["a re-export", "packages/auth/src/a.ts", "packages/auth", `export * from "${own("grader")}";`],
    ["a climb", "packages/auth/src/a.ts", "packages/auth", source("../../graph/src/index.ts")],
    ["an exercise uses another", "exercises/03-x/src/a.ts", "exercises/03-x", source("../../02-x/src/server.ts")],
    ["an exercise's source uses the grader", "exercises/02-x/src/a.ts", "exercises/02-x", source(own("grader"))],
  ])("%s", (_what, file, folder, text) => {
    expect(violationsIn(file, folder, text)).toHaveLength(1);
  });

  test.each([
    ["graph uses a type of auth", "packages/graph/src/a.ts", "packages/graph", source(own("auth"), "type ")],
    ["auth's tests use the emulator", "packages/auth/test/a.ts", "packages/auth", source(own("entra-emulator"))],
    ["an exercise's tests use the grader", "exercises/02-x/test/a.ts", "exercises/02-x", source(own("grader"))],
    ["a neighbour", "packages/auth/src/deep/a.ts", "packages/auth", source("../index.ts")],
    ["itself by name", "packages/auth/test/a.ts", "packages/auth", source(own("auth"))],
  ])("allowed: %s", (_what, file, folder, text) => {
    expect(violationsIn(file, folder, text)).toEqual([]);
  });

  test("a manifest that lists what its sources may not use", () => {
    expect(manifestViolations("packages/auth", [own("entra-emulator")], [])).toHaveLength(1);
    expect(manifestViolations("packages/auth", [], [own("entra-emulator")])).toEqual([]);
  });

  test("imports over several lines are seen", () => {
    expect(importsOf('import {\n  a,\n  type B,\n} from "one";\nexport type { C } from "two";')).toEqual([
      { specifier: "one", typeOnly: false },
      { specifier: "two", typeOnly: true },
    ]);
  });
});
