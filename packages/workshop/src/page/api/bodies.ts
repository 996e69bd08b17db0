import { z } from "zod";

/** Two digits, as in a folder's name. */
export const exerciseNumber = z.string().regex(/^\d\d$/);
