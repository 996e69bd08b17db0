import type { policy as english } from "../en/policy.ts";
import type { SameCards } from "../words.ts";

export const policy: SameCards<typeof english> = {};
