import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { languages } from "@workshop/grader";
import { buildLanguage, forgetUnfinished, isBuilt, outputOf } from "./build-language.ts";
import { exercisePages } from "./exercises/index.ts";
import { siteFolder } from "./folders.ts";
import { hashInputs } from "./hash-inputs.ts";
import { hashLanguage } from "./hash-language.ts";
import { referencePages } from "./reference/index.ts";
import { writeHome } from "./write-home.ts";
import { writePages } from "./write-pages.ts";

const built = join(siteFolder, "build");
const stamp = join(built, "made-from.txt");
/** Being put together; what was there before is served until this is whole. */
const next = join(siteFolder, ".docusaurus", "next-build");

export interface BuildOptions {
  readonly signal: AbortSignal;
  /** Build although nothing changed. */
  readonly again: boolean;
}

/**
 * Builds the site into `site/build`, unless it is there already and made from what is here now.
 * @returns the exit code: 0 it is there, else Docusaurus's
 */
export async function buildSite({ signal, again }: BuildOptions): Promise<number> {
  const hash = hashInputs();
  if (!again && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return 0;
  await writePages([exercisePages, referencePages]);
  writeHome();
  const code = await buildLanguages(signal, again);
  if (code === 0) putTogether(hash);
  return code;
}

/** Those whose pages changed, side by side: half of a build has only one thread. */
async function buildLanguages(signal: AbortSignal, again: boolean): Promise<number> {
  const all = languages.map((language) => ({ language, hash: hashLanguage(language) }));
  const changed = all.filter(({ language, hash }) => again || !isBuilt(language, hash));
  forgetUnfinished();
  const codes = await Promise.all(changed.map(({ language, hash }) => buildLanguage(language, hash, signal)));
  return codes.find((code) => code !== 0) ?? 0;
}

function putTogether(hash: string): void {
  rmSync(next, { recursive: true, force: true });
  for (const language of languages) cpSync(outputOf(language), next, { recursive: true });
  writeFileSync(join(next, "made-from.txt"), hash);
  rmSync(built, { recursive: true, force: true });
  renameSync(next, built);
}
