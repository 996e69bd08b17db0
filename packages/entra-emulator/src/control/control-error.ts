/** Why a control request was refused. `code` is the member `error` of the answer. */
export class ControlError extends Error {
  override readonly name = "ControlError";
  readonly code: "invalid_request" | "forbidden" | "not_found" | "misdirected_request" | "temporarily_unavailable";
  readonly status: number;
  constructor(status: number, code: ControlError["code"], message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}
