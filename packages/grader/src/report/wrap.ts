/** How many terminal columns a character takes: East Asian wide characters take two (Unicode UAX #11, the blocks we use). */
function columns(character: string): number {
  return /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(character)
    ? 2
    : 1;
}

export function width(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + columns(character), 0);
}

export function padEnd(text: string, length: number): string {
  return text + " ".repeat(Math.max(0, length - width(text)));
}

/** Breaks a text into lines of at most `limit` columns: at spaces, and between wide characters. */
export function wrap(text: string, limit: number): string[] {
  const pieces = text.match(/\s+|[\u2e80-\u9fff\uff00-\uffe6]|[^\s\u2e80-\u9fff\uff00-\uffe6]+/g) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (line !== "" && width(line) + width(piece) > limit && !/^[，。；：、！？”）\s]+$/.test(piece)) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}
