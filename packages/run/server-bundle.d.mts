/** Makes e.g. `server.mjs` in `outdir` of a learner's `server.ts`. Throws an esbuild BuildFailure when it does not compile. */
export function bundleServer(options: { entry: string; outdir: string; cache: string }): Promise<void>;
/** Starts the bundler's own process now, with the environment of now; otherwise the first bundle starts it. Once only. */
export function startBundler(): Promise<void>;
