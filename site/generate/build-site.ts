import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { exercisePages } from "./exercises/index.ts";
import { siteFolder } from "./folders.ts";
import { hashInputs } from "./hash-inputs.ts";
import { referencePages } from "./reference/index.ts";
import { runDocusaurus } from "./run-docusaurus.ts";
import { writeHome } from "./write-home.ts";
import { writePages } from "./write-pages.ts";

const built = join(siteFolder, "build");
const stamp = join(built, "made-from.txt");
/** Being built; what was there before is served until this is whole. */
const next = join(siteFolder, ".docusaurus", "next-build");

/** There while Docusaurus runs, and after it did not come to its end. */
const unfinished = join(siteFolder, ".docusaurus", "unfinished");
const bundlerCache = join(siteFolder, "node_modules", ".cache", "rspack");

/** Milliseconds; a build takes about one minute on two cores. */
const PATIENCE = 5 * 60_000;

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
  const code = (await buildWithin(PATIENCE, signal)) ?? (await build(signal));
  if (code !== 0) return code;
  rmSync(unfinished);
  writeFileSync(join(next, "made-from.txt"), hash);
  rmSync(built, { recursive: true, force: true });
  renameSync(next, built);
  return 0;
}

function build(signal: AbortSignal): Promise<number> {
  forgetUnfinished();
  return runDocusaurus(["build", "--out-dir", next], signal);
}

/** @returns undefined when it took too long: twice a build was seen to stand still, and we do not know why */
async function buildWithin(milliseconds: number, signal: AbortSignal): Promise<number | undefined> {
  const late = AbortSignal.timeout(milliseconds);
  const code = await build(AbortSignal.any([signal, late]));
  if (code === 0 || signal.aborted || !late.aborted) return code;
  process.stderr.write("The build stands still. It begins again, without what is kept of the last one.\n");
  return undefined;
}

/** What is kept of a build that did not come to its end is not used again: such a one may be why the next stands still. */
function forgetUnfinished(): void {
  if (existsSync(unfinished)) rmSync(bundlerCache, { recursive: true, force: true });
  mkdirSync(dirname(unfinished), { recursive: true });
  writeFileSync(unfinished, "");
}
