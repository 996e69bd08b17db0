import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { bundleServer } from "@workshop/run/server-bundle";
import { YourCodeError } from "../blame.ts";
import { stateDirectory, workspaceRoot } from "../workspace.ts";

interface CompileMessage {
  text: string;
  location: { file: string; line: number; column: number; lineText: string } | null;
}

/**
 * Makes one JavaScript file of the learner's server, so that a dozen of them start in the time one would take.
 * @returns the file to run
 * @throws YourCodeError with file, line and text when it does not compile
 */
export async function buildServer(sources: string, into: string): Promise<string> {
  const entry = join(sources, "server.ts");
  const where = relative(workspaceRoot, sources);
  if (!existsSync(entry)) throw new YourCodeError(`${where} has no server.ts, so there is no server to start.`);
  try {
    await bundleServer({ entry, outdir: into, cache: join(stateDirectory, "cache") });
  } catch (error) {
    if (!isCompileFailure(error)) throw error;
    throw new YourCodeError(
      `The server does not compile.\n${error.errors
        .slice(0, 3)
        .map((one) => describe(one, where))
        .join("\n")}`,
    );
  }
  return join(into, "server.mjs");
}

function isCompileFailure(error: unknown): error is { errors: CompileMessage[] } {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}

function describe({ text, location }: CompileMessage, where: string): string {
  if (!location) return `  ${text}`;
  return `  ${join(where, location.file)}:${location.line}:${location.column + 1}  ${text}\n    ${location.lineText.trim()}`;
}
