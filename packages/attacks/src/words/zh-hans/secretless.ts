import type { secretless as english } from "../en/secretless.ts";
import type { SameCards } from "../words.ts";

export const secretless: SameCards<typeof english> = {};
