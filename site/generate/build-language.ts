import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Language, languages } from "@workshop/grader";
import { type Attempt, buildPatiently } from "./build-patiently.ts";
import { siteFolder } from "./folders.ts";
import { runDocusaurus } from "./run-docusaurus.ts";

/** Milliseconds; both languages beside each other take about one minute on two cores. */
const PATIENCE = 5 * 60_000;

/** What `docusaurus build` made of a language; for Chinese that is one folder, `zh-Hans`. */
export const outputOf = (language: Language): string => join(siteFolder, ".docusaurus", "built", language);

const stampOf = (language: Language): string => `${outputOf(language)}.txt`;

/** There while Docusaurus runs, and after it did not come to its end. */
const unfinishedOf = (language: Language): string => `${outputOf(language)}.unfinished`;

const bundlerCache = join(siteFolder, "node_modules", ".cache", "rspack");

/** Is what was made of a language made from what is here now? */
export function isBuilt(language: Language, hash: string): boolean {
  return existsSync(stampOf(language)) && readFileSync(stampOf(language), "utf8") === hash;
}

/**
 * Builds a language into its own folder.
 * @param hash of what it is made from
 * @returns Docusaurus's exit code; 130 when it was stopped
 */
export async function buildLanguage(language: Language, hash: string, signal: AbortSignal): Promise<number> {
  mkdirSync(dirname(outputOf(language)), { recursive: true });
  rmSync(stampOf(language), { force: true });
  writeFileSync(unfinishedOf(language), "");
  const { code, stoodStill } = await buildPatiently(attemptFor(language), AbortSignal.timeout(PATIENCE), signal);
  if (code !== 0) return code;
  if (!stoodStill) rmSync(unfinishedOf(language));
  writeFileSync(stampOf(language), hash);
  return 0;
}

function attemptFor(language: Language): Attempt {
  return ({ signal, withCache }) =>
    runDocusaurus({
      args: ["build", "--locale", language, "--out-dir", outputOf(language)],
      env: {
        DOCUSAURUS_GENERATED_FILES_DIR_NAME: join(".docusaurus", language),
        // A second thread costs more than it brings: the other language is built beside.
        DOCUSAURUS_SSG_WORKER_THREAD_COUNT: "1",
        ...(!withCache && { DOCUSAURUS_NO_PERSISTENT_CACHE: "1" }),
      },
      label: language.padEnd(8),
      signal,
    });
}

/**
 * What is kept of a build that did not come to its end is not used again: such a one may be why the next stands still.
 * One that fails counts, too: Docusaurus exits on an error of the bundler without waiting until its cache is written
 * (@docusaurus/bundler, compiler.js).
 */
export function forgetUnfinished(): void {
  if (!languages.some((language) => existsSync(unfinishedOf(language)))) return;
  rmSync(bundlerCache, { recursive: true, force: true });
  for (const language of languages) rmSync(unfinishedOf(language), { force: true });
}
