import type { CardWords } from "../words.ts";

/** Exercise 4, task 3. */
export const expiry = {} as const satisfies Record<string, CardWords>;
