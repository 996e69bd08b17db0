/** Bundle `entry` into `outfile`; returns the absolute paths that went in. Throws an esbuild BuildFailure. */
export function bundle(options: { entry: string; outfile: string; external?: string[] }): Promise<string[]>;
