const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What differs between two runs, or between two machines, and what stands for it. */
const VOLATILE: readonly (readonly [RegExp, string])[] = [
  // Whether a port is free and which pnpm is used is up to the machine on which the tests run.
  [/^\S+ +(Port|端口) .*$/, "<port>"],
  [/^\S+ +pnpm.*$/, "<pnpm>"],
  [/npm run workshop --/, "pnpm workshop"],
  [GUID, "…"],
  [/(?<=localhost:)(\d+|<port>)/g, "#"],
  [/\d+\.\d+\.\d+(?=$|\s)/g, "#"],
  [/\b\d{5,}\b/g, "#"],
  [/\d+(?= pairs| 对)/g, "#"],
  [/^HTTP\/1\.1 /, ""],
  [/,$/, ""],
];

/** Lines that two outputs can be compared by. JSON is laid out the same, however it was sent; `…` says that something is left out. */
export function comparableLines(output: string): string[] {
  return (asJson(output) ?? output.split("\n").flatMap((line) => asJson(line) ?? [line]))
    .map((line) => VOLATILE.reduce((text, [what, stead]) => text.replaceAll(globally(what), stead), line.trimEnd()))
    .map((line) => line.replace(/^[A-Za-z-]+(?=: )/, (header) => header.toLowerCase()).trim())
    .filter((line) => line !== "" && line !== "…");
}

const globally = (what: RegExp): RegExp => (what.global ? what : new RegExp(what.source, "g"));

/** The lines of a JSON object, or undefined. */
function asJson(text: string): string[] | undefined {
  if (!text.startsWith("{")) return undefined;
  try {
    return JSON.stringify(JSON.parse(text), null, 1).split("\n");
  } catch {
    return undefined;
  }
}
