/** Writes one line about an event. */
export function log(event: string, details: unknown = ""): void {
  // TODO 7: who reads stdout of a stdio server? And what is in `details` when someone passes a whole result?
  console.log(`[notes-local] ${event}`, typeof details === "string" ? details : JSON.stringify(details));
}
