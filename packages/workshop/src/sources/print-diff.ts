import type { Context } from "../context.ts";
import type { FileDiff } from "./diff-sources.ts";

/** One patch, its lines coloured when colour is wanted; `+` and `-` lead either way. */
export function printPatch({ terminal, paint }: Pick<Context, "terminal" | "paint">, { patch }: FileDiff): void {
  const colourOf = (line: string): ((text: string) => string) => {
    if (line.startsWith("+++") || line.startsWith("---")) return paint.bold;
    if (line.startsWith("@@")) return paint.cyan;
    if (line.startsWith("+")) return paint.green;
    return line.startsWith("-") ? paint.red : String;
  };
  terminal.out(
    patch
      .split("\n")
      .map((line) => colourOf(line)(line))
      .join("\n"),
  );
}
