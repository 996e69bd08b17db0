/** Why the tenant did not start. The message names the fix. */
export class EmulatorStartError extends Error {
  override readonly name = "EmulatorStartError";
  readonly code:
    | "port_in_use"
    | "port_forbidden"
    | "state_unwritable"
    | "keys_unwritable"
    | "listen_failed"
    | "profile_unknown"
    | "managed_identity_off"
    | "arc_unavailable";
  constructor(code: EmulatorStartError["code"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
