import type { CardWords } from "../words.ts";

/** Exercise 4, task 1. */
export const https = {} as const satisfies Record<string, CardWords>;
