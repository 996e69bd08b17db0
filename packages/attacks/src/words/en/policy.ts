import type { CardWords } from "../words.ts";

/** Exercise 4, task 2. */
export const policy = {} as const satisfies Record<string, CardWords>;
