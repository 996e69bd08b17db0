import { platform } from "../recorder/links.ts";
import { claimRecipes } from "./claim-recipes.ts";
import { signed } from "./compose.ts";
import { keyRecipes } from "./key-recipes.ts";
import { kindRecipes } from "./kind-recipes.ts";
import type { Recipe } from "./recipe.ts";
import { signatureRecipes } from "./signature-recipes.ts";

/** The control: a refusal proves nothing where a good token is refused, too. */
const genuine = {
  name: "genuine",
  what: "Nothing is wrong with it: a server must accept it, or its refusals prove nothing.",
  breaks: "nothing",
  rule: platform("Access tokens", "access-tokens#validate-tokens"),
  make: ({ key, header, claims }) => signed(key, header, claims),
} as const satisfies Recipe;

const all = [genuine, ...signatureRecipes, ...keyRecipes, ...claimRecipes, ...kindRecipes] as const;

export type RecipeName = (typeof all)[number]["name"];

/** Every way to spoil a token, the control first. */
export const recipes: readonly Recipe[] = all;
