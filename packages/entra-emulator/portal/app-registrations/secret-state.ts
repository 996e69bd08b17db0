import type { Application } from "../graph/types.ts";

const SOON = 30 * 86_400_000;

/** What the list says about an application's credentials; nothing when it has none. */
export function secretState({ passwordCredentials, keyCredentials }: Application): string | undefined {
  const ends = [...passwordCredentials, ...keyCredentials].map(
    ({ endDateTime }) => Date.parse(endDateTime) - Date.now(),
  );
  if (ends.length === 0) return undefined;
  if (ends.every((left) => left <= 0)) return "Expired";
  return ends.some((left) => left > 0 && left < SOON) ? "Expiring soon" : "Current";
}
