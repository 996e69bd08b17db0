import { join } from "node:path";

const SOLUTION = join(import.meta.dirname, "../../../../solutions/04-best-practices/src");

/** A file of exercise 4's solution. No package of ours depends on a solution, so it is loaded by its path. */
export const practice = async (file: string): Promise<unknown> => import(join(SOLUTION, file));
