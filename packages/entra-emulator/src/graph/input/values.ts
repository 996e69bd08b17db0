import * as z from "zod";

/** Values that bodies of several kinds have. */

export const guid = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)
  .toLowerCase();

/** ISO 8601 with a zone (Edm.DateTimeOffset). */
export const time = z.iso.datetime({ offset: true });

export const name = z.string().trim().min(1).max(256);
export const strings = z.array(z.string().max(256)).max(1000);
