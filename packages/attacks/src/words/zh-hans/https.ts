import type { https as english } from "../en/https.ts";
import type { SameCards } from "../words.ts";

export const https: SameCards<typeof english> = {};
