/** A refusal as Azure Key Vault words it (Learn, key-vault rest-error-codes). */
export class VaultError extends Error {
  override readonly name = "VaultError";
  readonly status: number;
  readonly code: string;
  /** What exactly, e.g. "AccessDenied". */
  readonly inner: string | undefined;
  constructor(status: number, code: string, message: string, inner?: string) {
    super(message);
    this.status = status;
    this.code = code;
    this.inner = inner;
  }
}

export function badParameter(message: string): VaultError {
  return new VaultError(400, "BadParameter", message);
}
