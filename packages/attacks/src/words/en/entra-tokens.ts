import type { CardWords } from "../words.ts";

/** Exercise 3, tasks 9–12. */
export const entraTokens = {} as const satisfies Record<string, CardWords>;
