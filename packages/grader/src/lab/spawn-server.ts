import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Every server process that is alive; nothing of ours may outlive the grade. */
const alive = new Set<ChildProcessWithoutNullStreams>();

const killAll = (): void => alive.forEach((child) => child.kill("SIGKILL"));
process.on("exit", killAll);

/** Ends them all, those that only begin too. */
export async function endServers(): Promise<void> {
  const ended = [...alive].map((child) => once(child, "close"));
  killAll();
  await Promise.all(ended);
}

const stayWithParent = pathToFileURL(join(import.meta.dirname, "stay-with-parent.mjs")).href;

/** What an MCP client passes on to a stdio server: a handful of names, not the whole environment. */
const INHERITED = [
  "PATH",
  "LANG",
  "LC_ALL",
  "TZ",
  "SystemRoot",
  "ComSpec",
  "PATHEXT",
  "WORKSHOP_RUN",
  "WORKSHOP_BROWSER_INBOX",
];

/** What the programs of a lab get of our environment. `WORKSHOP_RUN` marks whose they are. */
export function inherited(): Record<string, string> {
  return Object.fromEntries(INHERITED.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

/** The folders a program may take for "the user's", all inside `home`, so that whatever it writes can be looked at. */
function userFolders(home: string): Record<string, string> {
  const names = [
    "HOME",
    "USERPROFILE",
    "LOCALAPPDATA",
    "APPDATA",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_STATE_HOME",
    "TMPDIR",
    "TEMP",
    "TMP",
  ];
  return Object.fromEntries(names.map((name) => [name, home]));
}

/**
 * Starts a built server as a process that cannot outlive this one. Its working folder is `home`.
 * @param preload a module that is loaded before it
 */
export function spawnServer(
  file: string,
  home: string,
  env: Record<string, string>,
  preload?: string,
): ChildProcessWithoutNullStreams {
  const imports = [stayWithParent, ...(preload ? [preload] : [])].flatMap((module) => ["--import", module]);
  const child = spawn(process.execPath, [...imports, file], {
    cwd: home,
    env: { ...inherited(), ...userFolders(home), ...env },
    stdio: ["pipe", "pipe", "pipe", "ipc"],
    windowsHide: true,
  }) as unknown as ChildProcessWithoutNullStreams;
  alive.add(child);
  child.once("close", () => alive.delete(child));
  return child;
}
