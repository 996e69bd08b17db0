/** Parameters of a query or a form. A Map inside, so that no name (`__proto__`, `constructor`) means anything. */
export interface Params {
  /** The first value; undefined when absent or empty. */
  get(name: string): string | undefined;
  has(name: string): boolean;
  entries(): IterableIterator<[string, string]>;
  /** The first name that comes twice: Entra refuses that (AADSTS9000411). */
  readonly duplicate: string | undefined;
}

/** Never throws: malformed percent-encoding is taken literally, as the URL standard says. */
export function readParams(source: string | undefined): Params {
  const values = new Map<string, string>();
  let duplicate: string | undefined;
  for (const [name, value] of new URLSearchParams(source ?? "")) {
    if (values.has(name)) duplicate ??= name;
    else values.set(name, value);
  }
  return {
    get: (name) => values.get(name) || undefined,
    has: (name) => values.has(name),
    entries: () => values.entries(),
    duplicate,
  };
}

export const NO_PARAMS: Params = readParams("");
