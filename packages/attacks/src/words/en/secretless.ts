import type { CardWords } from "../words.ts";

/** Exercise 4, task 7. */
export const secretless = {} as const satisfies Record<string, CardWords>;
