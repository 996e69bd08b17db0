import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { type Ran, runProgram } from "../support/run-program.ts";

const manifest = createRequire(import.meta.url).resolve("@modelcontextprotocol/inspector/package.json");
const LAUNCHER = join(dirname(manifest), "clients", "launcher", "build", "index.js");

export interface Inspector {
  /** @param asked hears the address the person is sent to */
  run(url: string, args: readonly string[], asked?: (authorizeUrl: string) => void): Promise<Ran>;
}

function listenFor(asked: (authorizeUrl: string) => void): (stderr: string) => void {
  let told = false;
  return (stderr) => {
    const [, url] = /Please navigate to: (\S+)\n/.exec(stderr) ?? [];
    if (url && !told) asked(url);
    told ||= url !== undefined;
  };
}

/** MCP Inspector's command line, with a home of its own. The address of the sign-in is printed, no browser opens. */
export function createInspector(): Inspector {
  const home = mkdtempSync(join(tmpdir(), "inspector-"));
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  const env = {
    HOME: home,
    USERPROFILE: home,
    MCP_STORAGE_DIR: home,
    MCP_INSPECTOR_SECRET_STORE: "file",
    NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS ?? "",
    // It prints the address only if it may open a browser; without a PATH it finds none.
    MCP_AUTO_OPEN_ENABLED: "true",
    PATH: join(home, "nothing-here"),
  };
  return {
    run: (url, args, asked = () => {}) =>
      runProgram(LAUNCHER, env, {
        args: ["--cli", url, "--transport", "http", "--format", "json", ...args],
        heard: listenFor(asked),
      }),
  };
}
