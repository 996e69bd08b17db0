import { unreadable } from "./refusal.ts";

export interface Token {
  readonly kind: "word" | "string" | "number" | "date" | "guid" | "mark";
  /** Strings without their quotes. */
  readonly text: string;
  readonly at: number;
}

const PATTERNS: readonly (readonly [Token["kind"], RegExp])[] = [
  ["string", /'(?:[^']|'')*'/y],
  ["guid", /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/iy],
  ["date", /\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,12})?)?(?:Z|[+-]\d\d:\d\d)?)?/iy],
  ["number", /-?\d+(?:\.\d+)?/y],
  ["word", /[a-z_$@][\w.$@]*(?:\/[a-z_$@][\w.$@]*)*/iy],
  ["mark", /[(),:/]/y],
];
const LONGEST = 4_096;

function tokenAt(text: string, at: number): Token | undefined {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { kind, text: found, at };
  }
  return undefined;
}

/** A quote inside a string is written twice (OData 4.01 URL Conventions §2.2). */
function unquoted(token: Token): Token {
  return token.kind === "string" ? { ...token, text: token.text.slice(1, -1).replaceAll("''", "'") } : token;
}

/** Cuts a `$filter` into words. @throws GraphError 400 BadRequest */
export function filterTokens(text: string): Token[] {
  if (text.length > LONGEST) throw unreadable("Invalid filter clause: the clause is too long.");
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const space = /\s+/y;
    space.lastIndex = at;
    at += space.exec(text)?.[0].length ?? 0;
    if (at >= text.length) break;
    const token = tokenAt(text, at);
    if (!token && text[at] === "'")
      throw unreadable(
        `Invalid filter clause: There is an unterminated string literal at position ${text.length} in '${text}'.`,
      );
    if (!token)
      throw unreadable(
        `Invalid filter clause: Syntax error: character '${text[at] ?? ""}' is not valid at position ${at} in '${text}'.`,
      );
    tokens.push(unquoted(token));
    at += token.text.length;
  }
  return tokens;
}
