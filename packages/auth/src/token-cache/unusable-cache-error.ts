/** The cache can be read but not understood: another key, changed, cut short. The next sign-in replaces it. */
export class UnusableCacheError extends Error {
  override readonly name = "UnusableCacheError";
  readonly code = "unusable_cache";
}
