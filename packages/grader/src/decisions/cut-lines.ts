import { LONGEST_LINE } from "./read-decision.ts";

/**
 * Cuts what comes in pieces into lines. A line that is too long is not kept while its end is awaited.
 * @returns what takes a piece and gives the lines that end in it
 */
export function createLineCutter(): (chunk: string) => string[] {
  let begun = "";
  return (chunk) => {
    const lines = (begun + chunk).split("\n");
    // One character too many: what follows cannot make an event of it.
    begun = (lines.pop() ?? "").slice(0, LONGEST_LINE + 1);
    return lines;
  };
}
