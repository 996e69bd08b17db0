import type { expiry as english } from "../en/expiry.ts";
import type { SameCards } from "../words.ts";

export const expiry: SameCards<typeof english> = {};
