import type { ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import { basename, dirname, relative, resolve } from "node:path";
import { workspaceRoot } from "../workspace.ts";

const LINES = 8;
/** How far back an error may begin: below it are its stack, and what it carries. */
const REACH = 40;
const ERROR = /^(Uncaught )?[\w.]*(Error|Exception)\b/;

/** From where the last error begins; without one, the last lines. */
function lastLines(output: string): string[] {
  const lines = output.trim().split("\n").slice(-REACH);
  const begin = lines.findLastIndex((line) => ERROR.test(line));
  return begin < 0 ? lines.slice(-LINES) : lines.slice(begin, begin + LINES);
}

/**
 * The last that a program wrote before it ended. Places in the built file become places in its sources: Node does that by
 * itself under `--enable-source-maps`, but a server that never ends would pay for it, with a sixth of its start.
 */
export function lastWords(output: string, { spawnargs }: Pick<ChildProcess, "spawnargs">): string {
  const program = spawnargs.at(-1) ?? "";
  const words = lastLines(output)
    .map((line) => line && `  ${line}`)
    .join("\n");
  const [name, mapFile] = [basename(program), `${program}.map`];
  if (!words.includes(`${name}:`) || !existsSync(mapFile)) return words;
  const map = new SourceMap(JSON.parse(readFileSync(mapFile, "utf8")) as SourceMapPayload);
  const place = new RegExp(`[^\\s()]*${name.replaceAll(".", "\\.")}:(\\d+)(?::(\\d+))?`, "g");
  return words.replaceAll(place, (built: string, line: string, column = "1") => {
    const found = map.findEntry(Number(line) - 1, Number(column) - 1);
    if (!("originalSource" in found)) return built;
    const source = relative(workspaceRoot, resolve(dirname(program), found.originalSource));
    return `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  });
}
