import { existsSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NoBrowserError, openBrowser, RefusedUrlError } from "../src/index.ts";
import { findBrowserProgram } from "../src/browser/browser-program.ts";
import { startProgram, waitForEnd } from "./run-program.ts";

const BROWSER = fileURLToPath(new URL("./programs/browser.mjs", import.meta.url));
const URL_WITH_TRAPS = "https://login.example/authorize?a=1&state=$(touch%20pwned);`id`|x'y%26&b=%PATH%";

let folder: string;
let log: string;
let env: NodeJS.ProcessEnv;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "open-browser-"));
  log = join(folder, "arguments.json");
  env = { PATH: process.env["PATH"], BROWSER, BROWSER_LOG: log };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const argumentsSeen = async () => {
  await vi.waitUntil(() => existsSync(log), { timeout: 20_000 });
  return vi.waitFor(async () => JSON.parse(await readFile(log, "utf8")) as string[], { timeout: 5_000 });
};

/** A program on a PATH of its own, which records its arguments and ends with `code`. */
async function installOpener(name: string, code: number): Promise<NodeJS.ProcessEnv> {
  const program = join(folder, name);
  await writeFile(program, `#!/bin/sh\nprintf '["%s"]' "$1" > "$BROWSER_LOG"\nexit ${code}\n`);
  await chmod(program, 0o755);
  return { PATH: folder, BROWSER_LOG: log, DISPLAY: ":0" };
}

describe("openBrowser", () => {
  it("hands the URL to BROWSER as one argument, whatever is in it", async () => {
    await openBrowser(URL_WITH_TRAPS, env);
    expect(await argumentsSeen()).toEqual([new URL(URL_WITH_TRAPS).href]);
  });

  it.runIf(process.platform !== "win32")("starts a BROWSER that is not JavaScript directly", async () => {
    const opener = await installOpener("firefox", 0);
    await openBrowser("http://localhost:8080/x", { ...opener, BROWSER: join(folder, "firefox") });
    expect(await argumentsSeen()).toEqual(["http://localhost:8080/x"]);
  });

  it("leaves stdout and stderr alone and does not wait for the browser", async () => {
    const child = startProgram("open-browser.ts", ["https://login.example/?state=canary"], {
      env: { ...process.env, ...env },
    });
    expect(await waitForEnd(child)).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(await argumentsSeen()).toHaveLength(1);
  });

  it.each(["none", "None", "", " "])("has no browser when BROWSER is %j", async (browser) => {
    await expect(openBrowser("https://login.example/", { ...env, BROWSER: browser })).rejects.toMatchObject({
      code: "no_browser",
    });
  });

  it("has no browser when BROWSER does not start, and does not tell the URL", async () => {
    const attempt = openBrowser("https://login.example/?state=canary", { ...env, BROWSER: join(folder, "missing") });
    const error = await attempt.then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(error).toBeInstanceOf(NoBrowserError);
    expect(JSON.stringify([error, String(error), (error as Error).stack, (error as Error).cause])).not.toContain(
      "canary",
    );
  });

  it.each([
    "javascript:alert(1)",
    "file:///etc/passwd",
    "http://login.example/",
    "http://localhost.evil.example/",
    "http://127.0.0.1.evil.example/",
    "https://ada:pw@login.example/",
    "ms-msdt:/id",
    "--help",
    "",
  ])("refuses %j and starts nothing", async (url) => {
    await expect(openBrowser(url, env)).rejects.toThrow(RefusedUrlError);
    await expect(openBrowser(url, env)).rejects.toMatchObject({ code: "refused_url" });
    expect(existsSync(log)).toBe(false);
  });

  it("allows http on this machine", async () => {
    await openBrowser("http://[::1]:1/", env);
    expect(await argumentsSeen()).toEqual(["http://[::1]:1/"]);
  });
});

describe.runIf(process.platform === "linux")("openBrowser with xdg-open", () => {
  it("opens", async () => {
    await openBrowser("https://login.example/", await installOpener("xdg-open", 0));
    expect(await argumentsSeen()).toEqual(["https://login.example/"]);
  });

  it("has no browser when xdg-open finds none", async () => {
    const opener = await installOpener("xdg-open", 3);
    await expect(openBrowser("https://login.example/", opener)).rejects.toThrow(NoBrowserError);
  });

  it("has no browser when there is no xdg-open", async () => {
    await expect(openBrowser("https://login.example/", { PATH: folder, DISPLAY: ":0" })).rejects.toThrow(
      NoBrowserError,
    );
  });
});

describe("findBrowserProgram", () => {
  it("knows each system's opener, none of which is a shell", () => {
    expect(findBrowserProgram({}, "darwin")).toMatchObject({ command: "open", args: [] });
    expect(findBrowserProgram({}, "win32")).toMatchObject({
      command: "rundll32.exe",
      args: ["url.dll,FileProtocolHandler"],
    });
    expect(findBrowserProgram({ WAYLAND_DISPLAY: "wayland-0" }, "linux")).toMatchObject({ command: "xdg-open" });
    expect(findBrowserProgram({ WSL_DISTRO_NAME: "Ubuntu" }, "linux")).toMatchObject({ command: "rundll32.exe" });
  });

  it.each<[NodeJS.ProcessEnv, NodeJS.Platform]>([
    [{}, "linux"],
    [{ SSH_CONNECTION: "10.0.0.1 1 10.0.0.2 22" }, "darwin"],
    [{ SSH_CONNECTION: "10.0.0.1 1 10.0.0.2 22" }, "win32"],
    [{ SSH_CONNECTION: "10.0.0.1 1 10.0.0.2 22" }, "linux"],
  ])("finds none in %j on %s", (env, platform) => {
    expect(() => findBrowserProgram(env, platform)).toThrow(NoBrowserError);
  });

  it("finds one over ssh with a display", () => {
    const env = { SSH_CONNECTION: "10.0.0.1 1 10.0.0.2 22", DISPLAY: "localhost:10.0" };
    expect(findBrowserProgram(env, "linux")).toMatchObject({ command: "xdg-open" });
  });
});
