import { existsSync } from "node:fs";
import { join } from "node:path";

/** Where get-conformance.mjs put it; `npm test` looks there and sets this. */
const folder = process.env["WORKSHOP_CONFORMANCE"];

const windows = process.platform === "win32";
const nodePackage = `node-${windows ? "win" : process.platform}-${process.arch}`;

/** A Node of its own, where this one is too old for the suite. */
function findNode(modules: string): string {
  const own = join(modules, nodePackage, "bin", windows ? "node.exe" : "node");
  return existsSync(own) ? own : process.execPath;
}

function findSuite(modules: string) {
  return {
    node: findNode(modules),
    program: join(modules, "@modelcontextprotocol", "conformance", "dist", "index.js"),
  };
}

/** The conformance suite of MCP and the Node that runs it; undefined where nobody fetched it. */
export const suite = folder ? findSuite(join(folder, "node_modules")) : undefined;
