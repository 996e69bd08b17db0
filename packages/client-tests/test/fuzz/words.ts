/** A header that a request may have. */
export interface OddHeader {
  readonly name: string;
  /** From 0 to 1. */
  readonly likelihood: number;
  readonly values: readonly string[];
}

/** What means something to a server: what is malformed about a request is then one thing, not all things. */
export interface Words {
  /** For parameters, members and segments of a path. */
  readonly values: readonly string[];
  /** Names of parameters. */
  readonly parameters: readonly string[];
  /** Names of members of JSON. */
  readonly members: readonly string[];
  /** Parameters that would be answered well, one surface a line. */
  readonly parameterSets: readonly Readonly<Record<string, string>>[];
  /** The same for JSON bodies. */
  readonly bodies: readonly Readonly<Record<string, unknown>>[];
  /** Names of objects that are there, for segments of a path. */
  readonly names: readonly string[];
  /** What most times stands for `:name` in a path. */
  readonly segments: Readonly<Record<string, readonly string[]>>;
  readonly headers: readonly OddHeader[];
}
