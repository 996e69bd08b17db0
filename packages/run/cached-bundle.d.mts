/** A bundle that is made again only when a source or the lockfile changed; returns the folder of `<name>.mjs`. */
export function cachedBundle(options: {
  name: string;
  entries: Record<string, string>;
  folder?: string;
  resolveFrom?: string;
  map?: boolean;
  before?: () => Promise<void>;
}): Promise<string>;
