/** Long runs of token characters: whatever a server says, no message, report or progress file repeats a secret. */
const SECRET_SHAPED = /[\w.~+/=-]{32,}/g;

/** A short, single-line quotation for a message, with anything that could be a secret left out. */
export function quote(text: string, length = 48): string {
  const line = text.replaceAll(/\s+/g, " ").replaceAll(SECRET_SHAPED, "…").trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
