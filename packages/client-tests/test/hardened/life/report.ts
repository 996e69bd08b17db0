import type { Life } from "./live.ts";

const MEBIBYTE = 1_048_576;
const MOST_SHOWN = 5;

function faults(name: string, found: readonly string[]): string {
  const shown = found.slice(0, MOST_SHOWN).map((one) => `\n    ${one}`);
  return `  ${name.padEnd(28)}${String(found.length).padStart(8)}${shown.join("")}\n`;
}

/** A life in numbers, for a person. */
export function print({ people, minutes, counts, memory, growth, lookedFor, lookedIn, ...found }: Life): string {
  const line = ([name, count]: [string, number]) => `  ${name.padEnd(28)}${String(count).padStart(8)}\n`;
  const [first, last] = [memory[Math.floor(memory.length / 2)], memory.at(-1)].map((one) =>
    ((one?.bytes ?? 0) / MEBIBYTE).toFixed(0),
  );
  return [
    `${people} people, ${minutes} minutes, two servers, one Redis\n`,
    ...Object.entries(counts).map(line),
    "what must not be\n",
    faults("heard what is not theirs", found.foreign),
    faults("acknowledged and lost", found.lost),
    faults("answered without a reason", found.wrong),
    faults("canaries found", found.canaries),
    `looked for ${lookedFor} secrets in ${(lookedIn / MEBIBYTE).toFixed(1)} MiB\n`,
    `memory in the second half: ${first} → ${last} MiB, ${growth.toFixed(0)} bytes for each call\n`,
  ].join("");
}
