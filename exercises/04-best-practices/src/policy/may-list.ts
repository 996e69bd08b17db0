import type { Seams } from "@workshop/solution-03-confidential-client";

/** Decides whether a caller sees a tool in the list. */
export const mayList: Seams["mayList"] = () => true;
