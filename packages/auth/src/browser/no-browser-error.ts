/**
 * This machine has no browser that we could open for the user; use the device code flow (RFC 8628) instead. `code` is
 * `no_browser`. The message never contains the URL: it carries `state` and the code challenge.
 */
export class NoBrowserError extends Error {
  override readonly name = "NoBrowserError";
  readonly code = "no_browser";
}
