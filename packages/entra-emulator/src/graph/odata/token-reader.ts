import { type Token, filterTokens } from "./filter-tokens.ts";
import { unreadable } from "./refusal.ts";
import type { GraphError } from "../graph-error.ts";

/** Goes through a clause from left to right. */
export interface TokenReader {
  peek(ahead?: number): Token | undefined;
  next(): Token;
  /** Takes the next one if it is this mark or word. */
  take(text: string): boolean;
  /** @throws GraphError 400 BadRequest when something else comes next */
  expect(text: string): void;
  syntaxError(): GraphError;
}

/** @throws GraphError 400 BadRequest for a clause that cannot be cut into words */
export function readTokens(text: string): TokenReader {
  const tokens = filterTokens(text);
  let index = 0;
  const syntaxError = () =>
    unreadable(`Invalid filter clause: Syntax error at position ${tokens[index]?.at ?? text.length} in '${text}'.`);
  const isNext = (wanted: string) => {
    const token = tokens[index];
    return token !== undefined && token.kind !== "string" && token.text.toLowerCase() === wanted;
  };
  const take = (wanted: string) => {
    const there = isNext(wanted);
    if (there) index += 1;
    return there;
  };
  return {
    peek: (ahead = 0) => tokens[index + ahead],
    next() {
      const token = tokens[index];
      if (!token) throw syntaxError();
      index += 1;
      return token;
    },
    take,
    expect(wanted) {
      if (!take(wanted)) throw syntaxError();
    },
    syntaxError,
  };
}
