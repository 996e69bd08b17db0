import * as z from "zod";
import { FARTHEST } from "../faults/movable-clock.ts";

/** The body of `POST /_emulator/clock`. */
export const clockRequestSchema = z.union(
  [z.strictObject({ seconds: z.number().min(-FARTHEST).max(FARTHEST) }), z.strictObject({ reset: z.literal(true) })],
  { error: 'Send { "seconds": number }, of ten years at most, or { "reset": true }.' },
);

/** The body of `POST /_emulator/tokens`. */
export const mintRequestSchema = z.strictObject({
  recipe: z.string(),
  resource: z.string(),
  client: z.string().exactOptional(),
  user: z.string().exactOptional(),
});

/** `?after=ID`; 0 when absent. */
export const afterSchema = z.coerce.number().int().min(0).catch(0);
