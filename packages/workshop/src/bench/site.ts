import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bootScript, installation } from "../installation.ts";
import { runNode, timed } from "./measure.ts";

const site = join(installation, "site");
/** All that is kept of a build; what is served stays. */
const KEPT = [join(site, "node_modules", ".cache"), join(site, ".docusaurus")];
/** Any page, in one language. */
const PAGE = join(site, "docs", "learn", "tokens.md");

export interface SiteFigures {
  readonly name: string;
  readonly milliseconds: number;
  /** Divided by a cold build's, measured in the same run. */
  readonly ratio: number;
}

/** Builds the docs site cold, with one changed page, and unchanged; once each. */
export async function benchSite(): Promise<SiteFigures[]> {
  const build = (): Promise<number> => timed(() => runNode([bootScript, "site"]));
  for (const folder of KEPT) rmSync(folder, { recursive: true, force: true });
  const cold = await timed(() => runNode([bootScript, "site", "--again"]));
  const warm = await withChangedPage(build);
  await build();
  const measured = { "site, cold": cold, "site, one page changed": warm, "site, unchanged": await build() };
  return Object.entries(measured).map(([name, milliseconds]) => {
    return { name, milliseconds: Math.round(milliseconds), ratio: Math.round((100 * milliseconds) / cold) / 100 };
  });
}

/** The page is somebody's work: it comes back, also when the measuring is interrupted. */
async function withChangedPage<T>(work: () => Promise<T>): Promise<T> {
  const text = readFileSync(PAGE, "utf8");
  const restore = (): void => writeFileSync(PAGE, text);
  const leave = (): never => process.exit(130);
  process.once("exit", restore).once("SIGINT", leave);
  writeFileSync(PAGE, `${text}\n${new Date().toISOString()}\n`);
  try {
    return await work();
  } finally {
    restore();
    process.off("exit", restore).off("SIGINT", leave);
  }
}
