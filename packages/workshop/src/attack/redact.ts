/** A run that is too long and too random to be a word: a token, a code, a cookie, a session id. */
const SECRET_SHAPED = /[\w~+=-]{28,}(?:\.[\w~+=-]*)*/g;
/** Characters of a token that are enough to know it by: a server may repeat it cut short. */
const PIECE = 12;

function withoutPieces(text: string, token: string): string {
  const starts = Array.from({ length: Math.max(1, token.length - PIECE + 1) }, (_, start) => start);
  return starts.reduce((clean, start) => clean.replaceAll(token.slice(start, start + PIECE), "…"), text);
}

/** A text for a report that goes to other people. The token of this run is left out in whatever piece of it appears. */
export function redact(text: string, token: string): string {
  const clean = text.replaceAll(SECRET_SHAPED, "…");
  return token === "" ? clean : withoutPieces(clean, token);
}
