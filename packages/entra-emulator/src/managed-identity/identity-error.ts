/** A refusal before the endpoint puts it into its own words. */
export class IdentityError extends Error {
  override readonly name = "IdentityError";
  readonly status: number;
  /** As IMDS names it in `error`. */
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export function invalidRequest(message: string): IdentityError {
  return new IdentityError(400, "invalid_request", message);
}
