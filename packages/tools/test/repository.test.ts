import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { listFiles, listUnits, readText, root } from "./tree.ts";

const BINARY = /\.(png|jpg|ico|woff2?|gif|webp|pdf|zip)$/;
const files = listFiles().filter((file) => !BINARY.test(file));

// Put together here, so that this file does not contain what it looks for.
const MACHINE_PATH = new RegExp(`(?<![\\w.:/-])/(?:${["work", "root"].join("|")})/|[A-Z]:\\\\Users\\\\`);
const REGISTRY_HOST = new RegExp(
  [
    ["registry", "npmjs"],
    ["npm", "pkg"],
    ["npmmirror", "com"],
  ]
    .map((parts) => parts.join("\\."))
    .join("|"),
);
const MOST_LINES = 200;
const ANY_LENGTH = /(^|\/)pnpm-lock\.yaml$|\.(md|mdx|json|svg)$|^LICENSE$/;

function filesWith(pattern: RegExp): string[] {
  return files.flatMap((file) => {
    const line = readText(file)
      .split("\n")
      .findIndex((text) => pattern.test(text));
    return line < 0 ? [] : [`${file}:${line + 1}`];
  });
}

describe("nothing in the repository belongs to one machine", () => {
  test("no absolute path of a machine", () => expect(filesWith(MACHINE_PATH)).toEqual([]));
  test("no registry's name", () => expect(filesWith(REGISTRY_HOST)).toEqual([]));

  test("the patterns find what they look for", () => {
    const path = (...parts: string[]): string => parts.join("/");
    expect(`see "${path("", "work", "main")}"`).toMatch(MACHINE_PATH);
    expect(path("", "root", ".cache")).toMatch(MACHINE_PATH);
    expect(path("https://example.com", "work", "x")).not.toMatch(MACHINE_PATH);
    expect(["https://registry", "npmjs", "org/x"].join(".")).toMatch(REGISTRY_HOST);
  });
});

test(`no source file is longer than ${MOST_LINES} lines`, () => {
  const long = files
    .filter((file) => !ANY_LENGTH.test(file))
    .map((file) => ({ file, lines: readText(file).trimEnd().split("\n").length }))
    .filter(({ lines }) => lines > MOST_LINES);
  expect(long).toEqual([]);
});

describe("documents", () => {
  const documents = files.filter((file) => file.endsWith(".md"));

  test.each(documents)("%s: relative links lead somewhere", (document) => {
    const text = readText(document).replaceAll(/```[\s\S]*?```|`[^`]*`/g, "");
    const targets = [...text.matchAll(/\]\(([^)\s]+)[^)]*\)/g)].map(([, target = ""]) => target);
    const broken = targets
      .filter((target) => !/^([a-z]+:|#|\/)/i.test(target))
      .map((target) => decodeURIComponent(target.split("#")[0] ?? ""))
      .filter((target) => !existsSync(join(root, dirname(document), target)));
    expect(broken).toEqual([]);
  });

  test("AGENTS.md shows every package in its tree", () => {
    const map = readText("AGENTS.md");
    const packages = listUnits().filter(({ folder }) => folder.startsWith("packages/"));
    const names = packages.map(({ folder }) => folder.split("/")[1] ?? "");
    expect(names.filter((name) => !new RegExp(`^\\s+${name}/\\s`, "m").test(map))).toEqual([]);
  });
});
