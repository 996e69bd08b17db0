import { expect, test } from "vitest";
import { type Manifest, listUnits, readText } from "./tree.ts";

const units = listUnits();
const workspace = readText("pnpm-workspace.yaml");

/** The `key: value` lines below a heading of pnpm-workspace.yaml, which is as flat as that. */
function section(name: string): Map<string, string> {
  const body = new RegExp(`^${name}:\\n((?:[ \\t]+.*\\n|\\s*#.*\\n|\\n)*)`, "m").exec(`${workspace}\n`)?.[1] ?? "";
  const pairs = body.matchAll(/^\s+"?([^"#:\s][^":]*)"?:\s*(\S+)\s*$/gm);
  return new Map([...pairs].map(([, key = "", value = ""]) => [key, value]));
}

function dependenciesOf({
  dependencies,
  devDependencies,
  peerDependencies,
  optionalDependencies,
}: Manifest): [string, string][] {
  return [dependencies, devDependencies, peerDependencies, optionalDependencies].flatMap((some) =>
    Object.entries(some ?? {}),
  );
}

test.each(units)("$folder: versions come from the catalog", ({ manifest }) => {
  const wrong = dependenciesOf(manifest).filter(([name, version]) =>
    name.startsWith("@workshop/") ? version !== "workspace:*" : version !== "catalog:",
  );
  expect(wrong).toEqual([]);
});

test("every entry of the catalog is used", () => {
  const used = new Set(units.flatMap(({ manifest }) => dependenciesOf(manifest).map(([name]) => name)));
  const catalog = [...section("catalog").keys()];
  expect(catalog.length).toBeGreaterThan(10);
  expect(catalog.filter((name) => !used.has(name))).toEqual([]);
});

test("the catalog pins exact versions", () => {
  const loose = [...section("catalog")].filter(([, version]) => !/^"?\d+\.\d+\.\d+/.test(version));
  expect(loose).toEqual([]);
});

test("no dependency runs an install script", () => {
  const allowed = [...section("allowBuilds")];
  expect(allowed.length).toBeGreaterThan(0);
  expect(allowed.filter(([, value]) => value !== "false")).toEqual([]);
});

test("the root manifest has no dependencies: it works before anything is installed", () => {
  expect(dependenciesOf(JSON.parse(readText("package.json")) as Manifest)).toEqual([]);
});
