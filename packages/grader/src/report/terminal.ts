import pc from "picocolors";
import type { Rendering } from "./render-report.ts";

/**
 * Colour for a terminal that shows it, and only there: `--plain`, NO_COLOR (no-color.org), TERM=dumb and output that
 * is no terminal get plain text.
 */
export function createPaint(plain: boolean, stream: NodeJS.WriteStream = process.stdout): Rendering["paint"] {
  const colour = !plain && stream.isTTY && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb";
  const { bold, green, red, dim } = pc.createColors(colour);
  const tones = { good: (text: string) => bold(green(text)), bad: (text: string) => bold(red(text)), quiet: dim };
  return (text, tone) => tones[tone](text);
}
