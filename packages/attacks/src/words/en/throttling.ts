import type { CardWords } from "../words.ts";

/** Exercise 4, task 6. */
export const throttling = {} as const satisfies Record<string, CardWords>;
