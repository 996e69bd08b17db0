const date = new Intl.DateTimeFormat("en-US", { dateStyle: "short" });
const dateAndTime = new Intl.DateTimeFormat("en-US", { dateStyle: "short", timeStyle: "medium" });

/** @param iso ISO 8601, as Graph writes times */
export function shortDate(iso: string): string {
  return date.format(new Date(iso));
}

export function shortTime(iso: string): string {
  return dateAndTime.format(new Date(iso));
}
