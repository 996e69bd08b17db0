/** What the page does not do, and why; `code` is stable. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  /** @param message in the language of who asked; absent for what only a program can do wrong */
  constructor(status: number, code: string, message = code) {
    super(message);
    this.status = status;
    this.code = code;
  }
}
