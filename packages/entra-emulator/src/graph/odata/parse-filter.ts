import type { Comparison, Filter, Literal, Path, TextFunction } from "./filter.ts";
import { unreadable } from "./refusal.ts";
import { type TokenReader, readTokens } from "./token-reader.ts";

const COMPARISONS: readonly string[] = ["eq", "ne", "gt", "ge", "lt", "le"];
const FUNCTIONS: readonly string[] = ["startswith", "endswith", "contains"];
/** Deeper than anybody writes, and shallower than the stack. */
const DEEPEST = 50;

function literal(reader: TokenReader): Literal {
  const { kind, text } = reader.next();
  if (kind === "string" || kind === "guid" || kind === "date") return { type: kind, value: text };
  if (kind === "number") return { type: "number", value: Number(text) };
  if (text === "true" || text === "false") return { type: "boolean", value: text === "true" };
  if (text === "null") return { type: "null", value: null };
  throw reader.syntaxError();
}

function path(reader: TokenReader): Path {
  const token = reader.next();
  if (token.kind !== "word") throw reader.syntaxError();
  return token.text.split("/");
}

function textFunction(reader: TokenReader, kind: TextFunction): Filter {
  reader.next();
  reader.expect("(");
  const subject = path(reader);
  reader.expect(",");
  const { kind: given, text } = reader.next();
  if (given !== "string") throw unreadable(`No function signature for the function with name '${kind}' matches.`);
  reader.expect(")");
  return { kind, path: subject, text };
}

/** `path/any(v: …)`, or `path/any()`. */
function lambda(reader: TokenReader, subject: Path, depth: number): Filter {
  reader.expect("(");
  const collection = subject.slice(0, -1);
  if (reader.take(")")) return { kind: "any", path: collection, variable: "", inner: undefined };
  const [variable = "", more] = path(reader);
  if (more !== undefined) throw reader.syntaxError();
  reader.expect(":");
  const inner = either(reader, depth + 1);
  reader.expect(")");
  return { kind: "any", path: collection, variable, inner };
}

function list(reader: TokenReader): Literal[] {
  reader.expect("(");
  const literals = [literal(reader)];
  while (reader.take(",")) literals.push(literal(reader));
  reader.expect(")");
  return literals;
}

function comparison(reader: TokenReader, depth: number): Filter {
  const subject = path(reader);
  if (reader.peek()?.text === "(") {
    if (subject.at(-1)?.toLowerCase() === "any" && subject.length > 1) return lambda(reader, subject, depth);
    throw unreadable(`An unknown function with name '${subject.join("/")}' was found.`);
  }
  const operator = reader.next().text.toLowerCase();
  if (operator === "in") return { kind: "in", path: subject, literals: list(reader) };
  if (!COMPARISONS.includes(operator)) throw reader.syntaxError();
  return { kind: "compare", operator: operator as Comparison, path: subject, literal: literal(reader) };
}

function single(reader: TokenReader, depth: number): Filter {
  if (depth > DEEPEST) throw unreadable("Invalid filter clause: it is nested too deeply.");
  if (reader.peek()?.text.toLowerCase() === "not" && reader.take("not"))
    return { kind: "not", inner: single(reader, depth + 1) };
  if (reader.take("(")) {
    const inner = either(reader, depth + 1);
    reader.expect(")");
    return inner;
  }
  const name = reader.peek()?.text.toLowerCase() ?? "";
  const isCall = reader.peek(1)?.text === "(" && FUNCTIONS.includes(name);
  return isCall ? textFunction(reader, name as TextFunction) : comparison(reader, depth);
}

function both(reader: TokenReader, depth: number): Filter {
  let left = single(reader, depth);
  while (reader.take("and")) left = { kind: "and", left, right: single(reader, depth) };
  return left;
}

function either(reader: TokenReader, depth: number): Filter {
  let left = both(reader, depth);
  while (reader.take("or")) left = { kind: "or", left, right: both(reader, depth) };
  return left;
}

/** Reads a `$filter` (OData 4.01 URL Conventions §5.1.1). @throws GraphError 400 BadRequest */
export function parseFilter(text: string): Filter {
  const reader = readTokens(text);
  const filter = either(reader, 0);
  if (reader.peek()) throw reader.syntaxError();
  return filter;
}
