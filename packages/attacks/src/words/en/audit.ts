import type { CardWords } from "../words.ts";

/** Exercise 4, task 5. */
export const audit = {} as const satisfies Record<string, CardWords>;
