import type { CardWords } from "../words.ts";

/** Exercise 4, task 4. */
export const vault = {} as const satisfies Record<string, CardWords>;
