import { decodeJwt, decodeProtectedHeader } from "jose";
import type { Emulator } from "../emulator.ts";
import { type MintFor, genuineFor } from "./genuine.ts";
import { MintError } from "./mint-error.ts";
import type { Claims, Header } from "./recipe.ts";
import { recipes } from "./recipes.ts";

export type { MintFor } from "./genuine.ts";

export interface MintedToken {
  readonly recipe: string;
  readonly token: string;
  readonly header: Header;
  readonly claims: Claims;
}

/**
 * A token by the name of its recipe. It counts as handed out: a test can look for it where it must not be.
 *
 * @throws MintError recipe_unknown, resource_unknown, client_unknown, user_unknown
 */
export async function mintToken(
  emulator: Emulator,
  { recipe: name, ...wanted }: MintFor & { readonly recipe: string },
): Promise<MintedToken> {
  const recipe = recipes.find((candidate) => candidate.name === name);
  if (!recipe)
    throw new MintError(
      "recipe_unknown",
      `There is no such recipe. There are: ${recipes.map((r) => r.name).join(", ")}.`,
    );
  const token = await recipe.make(await genuineFor(emulator, wanted));
  emulator.issued.add("access_token", token);
  return { recipe: name, token, header: { ...decodeProtectedHeader(token) }, claims: decodeJwt(token) };
}
