#!/usr/bin/env node
// The one door of this workspace for a machine that has Node and npm only. No dependencies, so that it runs before
// anything is installed: it checks Node, brings pnpm at its pinned version, installs from the lockfile when that
// changed, and then runs what was asked.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL(".", import.meta.url));
const PNPM = "12.21.0";
const OWN_PNPM = join(root, ".workshop", "pnpm");
const INSTALLED = join(root, "node_modules", ".workshop-installed");
const WINDOWS = process.platform === "win32";

/** Commands written in TypeScript: name → entry. They run in this process, from a bundle made when a source changed. */
const COMMANDS = {
  workshop: "packages/workshop/src/cli.ts",
  grade: "packages/grader/src/cli.ts",
  emulator: "packages/entra-emulator/src/cli.ts",
  bench: "packages/workshop/src/bench/cli.ts",
  "bench-servers": "packages/benchmarks/src/cli.ts",
  soak: "packages/client-tests/test/hardened/soak.ts",
  verify: "packages/workshop/src/verify/cli.ts",
  site: "site/generate/cli.ts",
};

/** Commands that need every package. */
const WHOLE = ["verify", "bench-servers", "soak"];

/** Packages that build, test and measure the workshop itself. */
const OWN = ["tools", "browser-tests", "client-tests", "benchmarks"];

/** How much is installed, from little to all: each extent with the packages it leaves out and what it is called. */
const EXTENTS = {
  learning: { without: ["site", ...OWN], what: "what the workshop needs" },
  reading: { without: OWN, what: "what the docs site needs" },
  everything: { without: [], what: "the workspace" },
};

function stop(message, code = 2) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(
    `Set-up: this workshop needs Node 20.19 or newer; this is ${process.version}. Install it from https://nodejs.org and run the command again.`,
  );
}

function lockfileHash() {
  const hash = createHash("sha256");
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml"]) hash.update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

/** What is installed for the current lockfile: an extent, or "nothing". */
function installed() {
  const [hash, extent] = existsSync(INSTALLED) ? readFileSync(INSTALLED, "utf8").split(" ") : [];
  return hash === lockfileHash() ? extent : "nothing";
}

/** A pnpm of the pinned major on the PATH, or our own copy, fetched once. Returns the folder to put on the PATH, or "". */
function ensurePnpm() {
  const own = join(OWN_PNPM, "node_modules", ".bin");
  if (existsSync(join(own, "pnpm"))) return own;
  const found = spawnSync("pnpm", ["--version"], { encoding: "utf8", shell: WINDOWS, cwd: root });
  if (found.status === 0 && found.stdout.trim().startsWith(`${PNPM.split(".")[0]}.`)) return "";
  process.stdout.write(`Fetching pnpm ${PNPM} (once) …\n`);
  mkdirSync(OWN_PNPM, { recursive: true });
  writeFileSync(join(OWN_PNPM, "package.json"), '{ "private": true }\n');
  const args = [
    "install",
    `pnpm@${PNPM}`,
    "--prefix",
    OWN_PNPM,
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  const fetched = spawnSync("npm", args, { encoding: "utf8", shell: WINDOWS, cwd: OWN_PNPM });
  if (fetched.status !== 0)
    stop(networkLine(`pnpm ${PNPM} could not be fetched`, `${fetched.stderr}${fetched.error ?? ""}`), 4);
  // What its install script does: puts the binary that came with it in place. Until then `pnpm` is a script without a
  // first line, which a shell runs and turbo does not.
  spawnSync(process.execPath, ["install.js"], { cwd: join(OWN_PNPM, "node_modules", "pnpm"), stdio: "ignore" });
  return own;
}

/** What went wrong, by what a package client printed; the first that fits. */
const CAUSES = [
  [/ENOSPC|no space left/i, "Set-up", "the disk is full"],
  [/EACCES|EPERM|EROFS|permission denied|read-only/i, "Set-up", "this folder may not be written"],
  [/ENOTFOUND|EAI_AGAIN|dns error/i, "Network", "the registry's name could not be looked up"],
  [/certificate/i, "Network", "its certificate is not trusted; behind a proxy that opens TLS, set NODE_EXTRA_CA_CERTS"],
  [/ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|\(Connect\)/i, "Network", "the registry could not be reached"],
  [/ETIMEDOUT|ERR_SOCKET_TIMEOUT|timed? ?out/i, "Network", "the registry did not answer in time"],
];

/** One line that names the cause and the retry. */
function networkLine(what, output) {
  const last = output.trim().split("\n").filter(Boolean).at(-1) ?? "no reason was given";
  const [, kind, cause] = CAUSES.find(([pattern]) => pattern.test(output)) ?? [undefined, "Network", last.trim()];
  const mend = kind === "Network" ? "Check the connection or the proxy" : "Mend that";
  return `${kind}: ${what}: ${cause}. ${mend}, then run the same command again; what is already here is kept.`;
}

/** The extent, or a larger one, is there. */
function isInstalled(extent) {
  const order = Object.keys(EXTENTS);
  return order.indexOf(installed()) >= order.indexOf(extent);
}

/** Install from the lockfile, with pnpm's own progress. The site and the tools are most of the bytes: not all need them. */
async function ensureInstalled(extent) {
  const { without, what } = EXTENTS[extent];
  process.stdout.write(`Installing ${what} from the lockfile …\n`);
  const filter = without.flatMap((name) => ["--filter", `!@workshop/${name}`]);
  const { code, output } = await runShowing("pnpm", [
    "install",
    "--frozen-lockfile",
    "--prefer-offline",
    ...PATIENCE,
    ...filter,
  ]);
  if (code !== 0) stop(`\n${networkLine("the install did not finish", output)}`, 4);
  writeFileSync(INSTALLED, `${lockfileHash()} ${extent}`);
}

function putPnpmOnThePath() {
  process.env.PATH = [ensurePnpm(), process.env.PATH].filter(Boolean).join(delimiter);
}

/** A registry that is away is away: say so after seconds, not minutes. */
const PATIENCE = [
  "--config.fetch-retries=2",
  "--config.fetch-retry-mintimeout=500",
  "--config.fetch-retry-maxtimeout=3000",
];

/**
 * What a client says about its troubles, which we sum up in one line at the end; and about the Node that a package asks
 * for, which our tests know better.
 */
const TROUBLE = /^(\[WARN\] (GET|Unsupported engine)|Will retry|Error: |\s*[×├╰│])|^\s{4,}|^\s*$/;

function runShowing(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, shell: WINDOWS, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      let rest = "";
      stream.setEncoding("utf8").on("data", (chunk) => {
        output = (output + chunk).slice(-8000);
        const lines = (rest + chunk).split("\n");
        rest = lines.pop();
        for (const line of lines) if (!TROUBLE.test(line)) process.stdout.write(`${line}\n`);
      });
    }
    child.on("error", (error) => resolve({ code: 1, output: String(error) }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Run a tool of packages/tools (turbo, oxfmt, vitest, …) and end with its exit code. */
function runTool(tool, args) {
  const bin = join(root, "packages", "tools", "node_modules", ".bin");
  process.env.PATH = [bin, process.env.PATH].join(delimiter);
  process.env.TURBO_TELEMETRY_DISABLED = "1";
  const child = spawn(tool, args, { stdio: "inherit", shell: WINDOWS });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => stop(`Set-up: could not run ${tool}: ${error.message}`));
  child.on("close", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
}

requireNode();
const [command, ...args] = process.argv.slice(2);
const reflex = command === "--after-npm-install"; // someone typed `npm install`: give them the tree pnpm makes
if (reflex && (process.env.npm_config_user_agent ?? "").startsWith("pnpm/")) process.exit(0);

const needsTools = reflex || WHOLE.includes(command) || !(command in COMMANDS);
const extent = needsTools ? "everything" : command === "site" ? "reading" : "learning";
if (needsTools || !isInstalled(extent)) putPnpmOnThePath();
if (!isInstalled(extent)) await ensureInstalled(extent);
if (command in COMMANDS) {
  const { runTypeScript } = await import("./packages/run/run-typescript.mjs");
  await runTypeScript(join(root, COMMANDS[command]), args);
} else if (command && !reflex) runTool(command, args);
