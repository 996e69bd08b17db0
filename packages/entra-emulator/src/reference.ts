// The tenant's own tables, for the pages of the site that are made from them.
export { AADSTS_WORDS } from "../portal/lab/trace/aadsts-words.ts";
export { aadsts } from "./errors/aadsts.ts";
export { recipes } from "./hostile-tokens/recipes.ts";
