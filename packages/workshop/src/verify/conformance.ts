import { existsSync } from "node:fs";
import { join } from "node:path";
import { installation } from "../installation.ts";

/** The folder of the conformance suite of MCP, if somebody fetched it. */
export function findConformance(): string | undefined {
  const folder = join(installation, ".workshop", "conformance");
  return existsSync(join(folder, "node_modules", "@modelcontextprotocol", "conformance")) ? folder : undefined;
}

/** The one command that brings it. */
export const HOW_TO_GET_CONFORMANCE = "node run.mjs pnpm --filter @workshop/client-tests run get-conformance";

/** The tests that are skipped without it, relative to the root. */
export const TESTS_THAT_NEED_CONFORMANCE = ["packages/client-tests/test/remote/conformance/conformance.test.ts"];
