/** Seconds; below it nobody is told to come early. */
const LONG = 2 * 3600;

/** The members of an answer that say how long its token lives; a long life also when to ask anew (observed). */
export function lifetimeMembers(expiresIn: number): Record<string, number> {
  const refreshIn = expiresIn >= LONG ? { refresh_in: Math.floor(expiresIn / 2) } : {};
  return { expires_in: expiresIn, ext_expires_in: expiresIn, ...refreshIn };
}
