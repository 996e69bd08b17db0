import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { siteFolder } from "./folders.ts";

/** Milliseconds between asking a build to end and ending it: one whose only thread waits for the bundler hears nothing. */
const GRACE = 3_000;

export interface DocusaurusRun {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Before each line of its output. */
  readonly label: string;
  readonly signal: AbortSignal;
  /** Its program; the site's own by default. */
  readonly program?: string;
}

/** Runs Docusaurus on the site, its output on this terminal. Returns its exit code; 130 when it was stopped. */
export async function runDocusaurus({ args, env, label, signal, program }: DocusaurusRun): Promise<number> {
  const child = spawn(process.execPath, [program ?? installed(), ...args], {
    cwd: siteFolder,
    // The notifier of updates asks a registry; a build asks nobody.
    env: { ...process.env, DOCUSAURUS_NO_UPDATE: "1", NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const name of ["stdout", "stderr"] as const)
    createInterface(child[name]).on("line", (line) => void process[name].write(`${label} ${line}\n`));
  let patience: NodeJS.Timeout | undefined;
  const stop = (): void => {
    child.kill("SIGTERM");
    patience = setTimeout(() => child.kill("SIGKILL"), GRACE);
  };
  signal.addEventListener("abort", stop, { once: true });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  });
  clearTimeout(patience);
  signal.removeEventListener("abort", stop);
  return signal.aborted ? 130 : (code ?? 1);
}

function installed(): string {
  return createRequire(join(siteFolder, "package.json")).resolve("@docusaurus/core/bin/docusaurus.mjs");
}
