import type { Plugin } from "esbuild";

/** Bundle entries into a folder; returns the absolute paths that went in. Throws an esbuild BuildFailure. */
export function bundle(options: {
  entries: Record<string, string>;
  outdir: string;
  from: string;
  resolveFrom?: string;
  external?: string[];
  plugins?: Plugin[];
  minify?: boolean;
  map?: boolean;
}): Promise<string[]>;
