import type { vault as english } from "../en/vault.ts";
import type { SameCards } from "../words.ts";

export const vault: SameCards<typeof english> = {};
