/** Why no token was minted. The message names what there is. */
export class MintError extends Error {
  override readonly name = "MintError";
  readonly code: "recipe_unknown" | "resource_unknown" | "client_unknown" | "user_unknown";
  constructor(code: MintError["code"], message: string) {
    super(message);
    this.code = code;
  }
}
