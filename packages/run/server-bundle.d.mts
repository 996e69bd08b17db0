/** Makes e.g. `server.mjs` in `outdir` of a learner's `server.ts`. Throws an esbuild BuildFailure when it does not compile. */
export function bundleServer(options: { entry: string; outdir: string; cache: string }): Promise<void>;
