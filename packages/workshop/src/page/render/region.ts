import type { Html } from "../html.ts";

/** A part of the page that is fetched again when something changed. */
export interface Region {
  readonly heading: string;
  readonly content: Html;
  /** What a screen reader is told when this differs from what it was. */
  readonly announce?: string;
  /** It changes many times a second: it is told when it has come to rest. */
  readonly calm?: boolean;
}
