import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** What `zero-change.mjs` reads, and NODE_OPTIONS that load it. The path is written as a URL: a folder may have spaces. */
export function zeroChangeEnvironment(where: {
  origin: string;
  caFile: string | undefined;
  imds: string | undefined;
}): Record<string, string> {
  const preload = pathToFileURL(join(import.meta.dirname, "zero-change.mjs")).href;
  return {
    NODE_OPTIONS: `--import=${preload}`,
    ENTRA_EMULATOR_ORIGIN: where.origin,
    ...(where.caFile && { ENTRA_EMULATOR_CA: where.caFile }),
    ...(where.imds && { ENTRA_EMULATOR_IMDS: where.imds }),
  };
}
