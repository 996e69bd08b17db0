// Fetches the conformance suite of MCP into .workshop/conformance, with a Node that runs it where this one is too old.
// No install script runs. It is not in the workspace: Node alone has a hundred megabytes.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

const SUITE = "@modelcontextprotocol/conformance@0.2.0-alpha.12";
const NODE = "24.21.0";
const OLDEST = 22;

const folder = join(import.meta.dirname, "..", "..", ".workshop", "conformance");
const platform = process.platform === "win32" ? "win" : process.platform;
const isOld = Number(process.versions.node.split(".")[0]) < OLDEST;
const wanted = [SUITE, ...(isOld ? [`node-${platform}-${process.arch}@${NODE}`] : [])];
mkdirSync(folder, { recursive: true });
const options = ["--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--no-save", "--loglevel=error"];
const { status } = spawnSync("npm", ["install", ...options, ...wanted], {
  cwd: folder,
  stdio: "inherit",
  shell: process.platform === "win32",
});
process.exitCode = status ?? 1;
