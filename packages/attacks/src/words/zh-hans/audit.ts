import type { audit as english } from "../en/audit.ts";
import type { SameCards } from "../words.ts";

export const audit: SameCards<typeof english> = {};
