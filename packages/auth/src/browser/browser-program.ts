import { NoBrowserError } from "./no-browser-error.ts";

/** A program and its arguments; the URL is appended. Never a shell line. */
export interface BrowserProgram {
  readonly command: string;
  readonly args: readonly string[];
  /** Whether a quick exit with another code than 0 means that nothing was opened. */
  readonly reportsFailure: boolean;
}

/**
 * Which program shows a URL to this user: `BROWSER` if set, else what the operating system offers.
 *
 * @throws {NoBrowserError} `no_browser`
 */
export function findBrowserProgram(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): BrowserProgram {
  const chosen = env["BROWSER"]?.trim();
  if (chosen !== undefined) return useChosen(chosen);
  const display = env["DISPLAY"] || env["WAYLAND_DISPLAY"];
  if (env["SSH_CONNECTION"] && !display) {
    throw new NoBrowserError("This is a remote session without a display, so there is no browser to open.");
  }
  if (platform === "darwin") return { command: "open", args: [], reportsFailure: true };
  if (platform === "win32" || isWsl(env)) return WINDOWS;
  if (!display)
    throw new NoBrowserError("There is no display (DISPLAY, WAYLAND_DISPLAY), so there is no browser to open.");
  // Exit codes 1 to 4: https://portland.freedesktop.org/doc/xdg-open.html
  return { command: "xdg-open", args: [], reportsFailure: true };
}

/** Hands the URL to the handler of its scheme without cmd.exe, which would read `&` and `%` in it as its own. */
const WINDOWS: BrowserProgram = {
  command: "rundll32.exe",
  args: ["url.dll,FileProtocolHandler"],
  reportsFailure: false,
};

function useChosen(browser: string): BrowserProgram {
  if (browser === "" || browser.toLowerCase() === "none")
    throw new NoBrowserError("BROWSER says that there is no browser.");
  if (/\.[cm]?js$/i.test(browser)) return { command: process.execPath, args: [browser], reportsFailure: false };
  return { command: browser, args: [], reportsFailure: false };
}

function isWsl(env: NodeJS.ProcessEnv): boolean {
  return Boolean(env["WSL_DISTRO_NAME"] || env["WSL_INTEROP"]);
}
