/** What a message says about one card. `{name}` stands for a fact the card observed. */
export interface CardWords {
  /** The finding, as a headline. */
  readonly title: string;
  readonly sent: string;
  /** The same on a server of which nothing is known but its address: no Ada, no notes. Absent: as `sent`. */
  readonly sentAnywhere?: string;
  /** One sentence for each thing that may have come back; the card picks. */
  readonly got: Readonly<Record<string, string>>;
  /** What a safe server does instead. */
  readonly safe: string;
  /** The consequence, in one breath. */
  readonly why: string;
  /** What to look at in the file the card names. Points to the place, not to the patch. */
  readonly look: string;
  /** The good request of the same run that shows the refusal (or the failure) is real. */
  readonly control: string;
}

/** The same cards with the same outcomes, in another language. */
export type SameCards<T extends Record<string, CardWords>> = {
  readonly [Id in keyof T]: CardWords & { readonly got: Readonly<Record<keyof T[Id]["got"], string>> };
};
