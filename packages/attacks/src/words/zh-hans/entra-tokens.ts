import type { entraTokens as english } from "../en/entra-tokens.ts";
import type { SameCards } from "../words.ts";

/** 练习 3，任务 9–12。 */
export const entraTokens: SameCards<typeof english> = {};
