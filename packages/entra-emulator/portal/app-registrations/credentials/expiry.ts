import type { Choice } from "../../kit/fields.ts";

const DAY = 86_400_000;

/** As the portal offers them; days. */
export const expiries: readonly Choice[] = [
  { value: "180", text: "Recommended: 180 days (6 months)" },
  { value: "90", text: "90 days (3 months)" },
  { value: "365", text: "365 days (12 months)" },
  { value: "545", text: "545 days (18 months)" },
  { value: "730", text: "730 days (24 months)" },
  { value: "custom", text: "Custom" },
];

/**
 * @param choice days, or "custom"
 * @param day "2026-12-31", for "custom"
 * @returns ISO 8601
 */
export function endOf(choice: string, day: string): string {
  const end = choice === "custom" ? Date.parse(`${day}T00:00:00`) : Date.now() + Number(choice) * DAY;
  return new Date(end).toISOString();
}
