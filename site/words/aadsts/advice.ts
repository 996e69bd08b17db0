/** Why somebody gets a number, and what to change. Markdown. */
export type Advice = readonly [why: string, change: string];
