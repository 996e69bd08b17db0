import { type ChildProcess, spawn } from "node:child_process";
import { requireBrowsableUrl } from "./browsable-url.ts";
import { type BrowserProgram, findBrowserProgram } from "./browser-program.ts";
import { NoBrowserError } from "./no-browser-error.ts";

/** How long an opener that reports failure may take to do so; one that still runs then is showing the page. */
const FAILURE_WINDOW = 1_000;

/**
 * Hand a URL to the user's browser, in a process of its own that outlives us, without a shell and without our
 * streams: stdout belongs to JSON-RPC.
 *
 * `BROWSER` in `env` names the program that gets the URL as its last argument (a `.js`, `.mjs` or `.cjs` file runs with
 * this Node; `none` or empty: there is no browser). Else `open`, `rundll32.exe` or `xdg-open`.
 *
 * @throws {NoBrowserError} `no_browser`: nothing to open it with, or it did not start
 * @throws {RefusedUrlError} `refused_url`: neither https nor http on this machine
 */
export async function openBrowser(url: string, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const target = requireBrowsableUrl(url);
  const program = findBrowserProgram(env);
  const child = spawn(program.command, [...program.args, target], {
    env,
    detached: true,
    shell: false,
    stdio: "ignore",
    windowsHide: true,
  });
  await waitUntilOpened(child, program);
}

function waitUntilOpened(child: ChildProcess, program: BrowserProgram): Promise<void> {
  return new Promise((resolve, reject) => {
    // `cause` stays away: Node's spawn error lists the arguments, and the URL is one.
    child.once("error", () =>
      reject(new NoBrowserError(`The browser program ${program.command} could not be started.`)),
    );
    child.once("spawn", () => {
      child.unref();
      if (!program.reportsFailure) return resolve();
      const timer = setTimeout(resolve, FAILURE_WINDOW);
      child.once("exit", (code) => {
        clearTimeout(timer);
        if (code === 0) resolve();
        else reject(new NoBrowserError(`${program.command} found no browser (exit code ${code}).`));
      });
    });
  });
}
