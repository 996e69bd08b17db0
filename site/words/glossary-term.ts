/** A word of the trade: its names, and what it means here. Markdown. */
export interface Term {
  readonly en: readonly [term: string, meaning: string];
  readonly "zh-Hans": readonly [term: string, meaning: string];
}
