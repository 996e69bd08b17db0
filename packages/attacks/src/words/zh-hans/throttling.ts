import type { throttling as english } from "../en/throttling.ts";
import type { SameCards } from "../words.ts";

export const throttling: SameCards<typeof english> = {};
