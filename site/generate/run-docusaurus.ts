import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { siteFolder } from "./folders.ts";

/** Runs Docusaurus on the site, its output on this terminal. Returns its exit code; 130 when it was stopped. */
export async function runDocusaurus(args: readonly string[], signal: AbortSignal): Promise<number> {
  const bin = createRequire(join(siteFolder, "package.json")).resolve("@docusaurus/core/bin/docusaurus.mjs");
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: siteFolder,
    // The notifier of updates asks a registry; a build asks nobody.
    env: { ...process.env, DOCUSAURUS_NO_UPDATE: "1", NODE_ENV: "production" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const stop = (): void => void child.kill("SIGTERM");
  signal.addEventListener("abort", stop, { once: true });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  });
  signal.removeEventListener("abort", stop);
  return signal.aborted ? 130 : (code ?? 1);
}
