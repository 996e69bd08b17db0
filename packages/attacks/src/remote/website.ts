/** What a website of the lab answers at one path. 200 and JSON unless said. */
export interface Page {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A website on this machine that counts who comes. */
export interface Website {
  /** "https://localhost:41234", with a certificate that the servers of the lab trust. */
  readonly origin: string;
  /** The paths that were asked for, in order. */
  readonly visits: readonly string[];
  /** How many connected, whether they asked for anything or not. */
  connections(): number;
}
