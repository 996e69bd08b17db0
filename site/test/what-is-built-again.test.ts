import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { siteFolder } from "../generate/folders.ts";
import { hashLanguage } from "../generate/hash-language.ts";
import { kept } from "../generate/kept.ts";

let folder = "";
const folders = (): { en: string; "zh-Hans": string } => ({ en: join(folder, "en"), "zh-Hans": join(folder, "zh") });
const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
const hashes = (): [en: string, zh: string] => [hashLanguage("en", folders()), hashLanguage("zh-Hans", folders())];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "workshop-hashes-"));
  for (const path of Object.values(folders())) mkdirSync(path);
  for (const path of ["en/both.md", "zh/both.md", "en/only.md"]) write(path, path);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test.each([
  ["en/both.md", { en: true, zh: false }],
  ["zh/both.md", { en: false, zh: true }],
  ["en/only.md", { en: true, zh: true }],
])("a change of %s builds again what shows it", (path, expected) => {
  const [en, zh] = hashes();
  write(path, "changed");
  expect({ en: hashes()[0] !== en, zh: hashes()[1] !== zh }).toEqual(expected);
});

test("another address builds everything again", () => {
  const [en, zh] = hashes();
  vi.stubEnv("SITE_BASE", "/elsewhere/");
  expect(hashes()[0]).not.toBe(en);
  expect(hashes()[1]).not.toBe(zh);
});

test("what takes long is made once for the same sources, and again for others", async () => {
  const name = `test-${process.pid}`;
  let made = 0;
  const make = (packageName: string): Promise<number> => kept(name, [packageName], async () => Promise.resolve(++made));
  try {
    expect([await make("auth"), await make("auth"), await make("graph")]).toEqual([1, 1, 2]);
  } finally {
    rmSync(join(siteFolder, "node_modules", ".cache", "pages", `${name}.json`));
  }
});
