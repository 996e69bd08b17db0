import { posix } from "node:path";

/** One import of a source file. */
export interface Import {
  readonly specifier: string;
  /** `import type` or `export type`: gone when the program runs. */
  readonly typeOnly: boolean;
}

const FROM = /\b(?:import|export)\s+(type\s)?[^"'`;()]*?\bfrom\s*["']([^"']+)["']/g;
const BARE = /\bimport\s*["']([^"']+)["']/g;
const CALL = /\b(?:import|require|require\.resolve)\(\s*["']([^"']+)["']/g;

/** Every import statement, re-export, dynamic import and require in a source text. */
export function importsOf(source: string): Import[] {
  const statements = [...source.matchAll(FROM)].map(([, type, specifier = ""]) => ({
    specifier,
    typeOnly: Boolean(type),
  }));
  const others = [...source.matchAll(BARE), ...source.matchAll(CALL)];
  return [...statements, ...others.map(([, specifier = ""]) => ({ specifier, typeOnly: false }))];
}

/** What one kind of folder may use of the workspace's packages, by their folder names. */
interface Allowance {
  /** In the sources, and in `dependencies`. */
  readonly sources: readonly string[];
  /** In the sources, as types only. */
  readonly types?: readonly string[];
  /** Besides those, under `test/`, and in `devDependencies`. */
  readonly tests: readonly string[];
}

/** Who may import whom: the table of AGENTS.md. */
export const TABLE: Readonly<Record<string, Allowance>> = {
  "packages/run": { sources: [], tests: [] },
  "packages/tools": { sources: [], tests: [] },
  "packages/auth": { sources: [], tests: ["entra-emulator"] },
  "packages/graph": { sources: [], types: ["auth"], tests: ["auth", "entra-emulator"] },
  "packages/entra-emulator": { sources: [], tests: [] },
  "packages/attacks": { sources: ["entra-emulator"], tests: ["entra-emulator"] },
  "packages/grader": { sources: ["attacks", "entra-emulator", "run"], tests: ["attacks", "entra-emulator"] },
  "packages/workshop": { sources: ["attacks", "entra-emulator", "grader", "run"], tests: ["entra-emulator", "grader"] },
  "packages/client-tests": { sources: [], tests: ["attacks", "entra-emulator", "grader", "run"] },
  "packages/benchmarks": { sources: ["entra-emulator", "grader", "run"], tests: ["entra-emulator"] },
  "packages/browser-tests": { sources: [], tests: ["entra-emulator", "grader", "workshop"] },
  "exercises/04-best-practices": {
    sources: ["auth", "graph", "solution-03-confidential-client"],
    tests: ["attacks", "grader", "entra-emulator"],
  },
  "solutions/04-best-practices": { sources: ["auth", "graph", "solution-03-confidential-client"], tests: [] },
  exercises: { sources: ["auth", "graph"], tests: ["attacks", "grader", "entra-emulator"] },
  solutions: { sources: ["auth", "graph"], tests: ["attacks", "grader", "entra-emulator"] },
  site: { sources: ["attacks", "entra-emulator", "grader", "workshop"], tests: [] },
};

/** The row of the table for a folder such as "packages/auth" or "exercises/02-public-client". */
export function allowanceFor(folder: string): Allowance | undefined {
  return TABLE[folder] ?? TABLE[folder.split("/")[0] ?? ""];
}

/**
 * Why a file may not import what it imports; empty when it may.
 * @param file relative to the root
 * @param folder of the package the file belongs to
 */
export function violationsIn(file: string, folder: string, source: string): string[] {
  const inTests = file.startsWith(`${folder}/test/`);
  return importsOf(source).flatMap(({ specifier, typeOnly }) => {
    if (specifier.startsWith(".")) return climbsOut(file, folder, specifier);
    const own = /^@workshop\/([^/]+)/.exec(specifier)?.[1];
    if (own === undefined || `packages/${own}` === folder) return [];
    const allowance = allowanceFor(folder);
    const allowed = [
      ...(allowance?.sources ?? []),
      ...(typeOnly ? (allowance?.types ?? []) : []),
      ...(inTests ? (allowance?.tests ?? []) : []),
    ];
    return allowed.includes(own) ? [] : [`${file} may not import ${specifier}${typeOnly ? "" : " (as a value)"}`];
  });
}

function climbsOut(file: string, folder: string, specifier: string): string[] {
  const target = posix.join(posix.dirname(file), specifier);
  return target.startsWith(`${folder}/`) ? [] : [`${file} reaches out of its package with ${specifier}`];
}

/** Why a manifest may not list what it lists; empty when it may. */
export function manifestViolations(folder: string, dependencies: string[], devDependencies: string[]): string[] {
  const { sources = [], types = [], tests = [] } = allowanceFor(folder) ?? {};
  const judge = (names: string[], allowed: readonly string[], where: string): string[] =>
    names
      .filter((name) => name.startsWith("@workshop/") && !allowed.includes(name.slice("@workshop/".length)))
      .map((name) => `${folder}/package.json may not have ${name} in ${where}`);
  return [
    ...judge(dependencies, [...sources, ...types], "dependencies"),
    ...judge(devDependencies, [...sources, ...types, ...tests], "devDependencies"),
  ];
}
