import type { gateway as english } from "../en/gateway.ts";
import type { SameCards } from "../words.ts";

export const gateway: SameCards<typeof english> = {};
