import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { testsThatSay } from "./tests-that-say.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"];
const FIXED: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"].flatMap((program) =>
    [process.env["ProgramFiles"], process.env["ProgramFiles(x86)"]].flatMap((folder) =>
      folder ? [join(folder, program)] : [],
    ),
  ),
};

/** A browser of the Chromium family on this machine: CHROMIUM_PATH, then the PATH, then where installers put it. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const chosen = env["CHROMIUM_PATH"];
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  const onPath = (env["PATH"] ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...(FIXED[process.platform] ?? [])].find((file) => existsSync(file));
}

/** The one command that brings a browser, on this system. */
export function howToGetChromium(platform = process.platform): string {
  if (platform === "darwin") return "brew install --cask chromium";
  if (platform === "win32") return "winget install Google.Chrome";
  return "apt-get install chromium (or your system's own), or set CHROMIUM_PATH to a browser that is there";
}

/** The variable `npm test` sets, or a neighbour that reads it. */
const NEEDS_CHROMIUM = /WORKSHOP_CHROMIUM|"\.\/chromium\.ts"/;

/** The test files that are skipped without a browser, relative to the root. They say so themselves. */
export const testsThatNeedChromium = (): string[] => testsThatSay(NEEDS_CHROMIUM);
