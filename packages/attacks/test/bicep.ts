/** What can be said about a Bicep file without its compiler: its declarations, and who uses them. */
export interface BicepFile {
  readonly name: string;
  /** Without comments. */
  readonly text: string;
  readonly parameters: readonly { readonly name: string; readonly hasDefault: boolean }[];
  readonly variables: readonly string[];
  readonly outputs: readonly string[];
  /** Symbolic names of resources and modules. */
  readonly symbols: readonly string[];
  readonly modules: readonly {
    readonly symbol: string;
    readonly file: string;
    readonly parameters: readonly string[];
  }[];
}

const names = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name = ""]) => name);

/** From an opening brace to the one that closes it. Strings hold no unpaired brace: `${…}` is paired. */
function blockAt(text: string, start: number): string {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}" && --depth === 0) return text.slice(start, at + 1);
  }
  throw new Error(`a brace is not closed: ${text.slice(start, start + 40)}`);
}

/** The names of an object's own members. */
export function membersOf(block: string): string[] {
  let flat = block.slice(1, -1);
  for (let before = ""; before !== flat;) {
    before = flat;
    flat = flat.replaceAll(/\{[^{}]*\}|\[[^[\]]*\]|'[^'\n]*'/g, "…");
  }
  return names(flat, /(?:^|[\n,{])\s*(\w+)\s*:/g);
}

export function readBicep(name: string, source: string): BicepFile {
  const text = source.replaceAll(/^\s*\/\/.*$/gm, "");
  const declared = [...text.matchAll(/^param (\w+) \w+( =)?/gm)];
  const modules = [...text.matchAll(/^module (\w+) '([^']+)' = /gm)].map((found) => {
    const [whole, symbol = "", file = ""] = found;
    const block = blockAt(text, found.index + whole.length);
    return { symbol, file, parameters: membersOf(blockAt(block, block.indexOf("{", block.indexOf("params:")))) };
  });
  return {
    name,
    text,
    parameters: declared.map(([, parameter = "", value]) => ({ name: parameter, hasDefault: value !== undefined })),
    variables: names(text, /^var (\w+) =/gm),
    outputs: names(text, /^output (\w+) /gm),
    symbols: names(text, /^(?:resource|module) (\w+) /gm),
    modules,
  };
}

/** How often a name stands in a file, its declaration among them. */
export const usesOf = ({ text }: BicepFile, name: string): number =>
  [...text.matchAll(new RegExp(`(?<![\\w.'-])${name}(?![\\w'-])`, "g"))].length;
