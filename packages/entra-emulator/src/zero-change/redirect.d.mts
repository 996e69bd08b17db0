export interface Target {
  /** "https://localhost:8443"; a loopback name. */
  readonly origin: string;
  /** PEM of the tenant's authority: the only one that is believed for the names that are redirected. */
  readonly ca: string;
  /** "http://127.0.0.1:<port>": the listener of `managedIdentity: true`. Absent: 169.254.169.254 stays what it is. */
  readonly imds?: string | undefined;
}

/** Is a connection to this host led to the tenant? */
export function isRedirected(host: string): boolean;

/**
 * From now on, connections of this process to the public names of the Microsoft cloud end at the tenant.
 *
 * @throws Error when `origin` or `imds` is not on this machine
 */
export function redirect(target: Target): void;
