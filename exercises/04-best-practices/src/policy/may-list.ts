import type { Seams } from "@workshop/solution-03-confidential-client";

/** Decides whether a caller sees a tool in the list. */
// TODO 2: a model tries what it reads about. Which tools are of use to this caller?
export const mayList: Seams["mayList"] = () => true;
