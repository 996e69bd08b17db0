/** A run that is too long and too random to be a word: a token, a code, a cookie, a session id. */
const SECRET_SHAPED = /[\w~+=-]{28,}(?:\.[\w~+=-]*)*/g;

/** A text for a report that goes to other people. The token of this run is left out in whatever piece of it appears. */
export function redact(text: string, token: string): string {
  const withoutToken = token === "" ? text : text.replaceAll(token, "…");
  return withoutToken.replaceAll(SECRET_SHAPED, "…");
}
