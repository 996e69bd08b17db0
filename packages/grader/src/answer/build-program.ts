import { existsSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { bundleServer } from "@workshop/run/server-bundle";
import { YourCodeError } from "../blame.ts";
import { stateDirectory, workspaceRoot } from "../workspace.ts";

interface CompileMessage {
  text: string;
  location: { file: string; line: number; column: number; lineText: string } | null;
}

/**
 * Makes one JavaScript file of a learner's program, so that a dozen of them start in the time one would take.
 * @param entry the file in `sources`, e.g. "server.ts"
 * @returns the file to run
 * @throws YourCodeError with file, line and text when it does not compile
 */
export async function buildProgram(sources: string, entry: string, into: string): Promise<string> {
  const file = join(sources, entry);
  const where = relative(workspaceRoot, sources);
  if (!existsSync(file)) throw new YourCodeError(`${where} has no ${entry}, so there is nothing to start.`);
  try {
    await bundleServer({ entry: file, outdir: into, cache: join(stateDirectory, "cache") });
  } catch (error) {
    if (!isCompileFailure(error)) throw error;
    throw new YourCodeError(
      `${entry} does not compile.\n${error.errors
        .slice(0, 3)
        .map((one) => describe(one, where))
        .join("\n")}`,
    );
  }
  return join(into, `${basename(entry, ".ts")}.mjs`);
}

function isCompileFailure(error: unknown): error is { errors: CompileMessage[] } {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}

function describe({ text, location }: CompileMessage, where: string): string {
  if (!location) return `  ${text}`;
  return `  ${join(where, location.file)}:${location.line}:${location.column + 1}  ${text}\n    ${location.lineText.trim()}`;
}
