import type { CardWords } from "../words.ts";

/** Exercise 4, task 8. */
export const gateway = {} as const satisfies Record<string, CardWords>;
