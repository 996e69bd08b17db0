/** One exchange of a card with the work under test, as text that may be shown to anybody. */
export interface Exchange {
  readonly sent: string;
  readonly got: string;
}

/** What a card did and found, one line of the file that `WORKSHOP_RECORD` names. */
export interface RecordedCard {
  readonly id: string;
  readonly state: "held" | "fell" | "blocked" | "skipped";
  /** Of a fallen card: which sentence of the catalogue says what came back, and what it quotes. */
  readonly found?: { readonly got: string; readonly facts: Readonly<Record<string, string | number>> };
  /** The last ones: a card prepares first, and attacks then. */
  readonly exchanges: readonly Exchange[];
}
