import type { Exchange } from "@workshop/entra-emulator";
import type { Language } from "@workshop/grader";
import type { Grading } from "../grading/grading.ts";
import type { Changes } from "./changes.ts";
import type { PageFacts } from "./page-facts.ts";

/** The record of the tenant that is up. */
export interface TraceSource {
  exchanges(): readonly Exchange[];
  /** Returns the way to stop. */
  listen(heard: () => void): () => void;
  /** An app's name; an id nobody knows stands for itself. */
  nameOf(clientId: string): string;
}

/** What every route of the page works with. */
export interface Desk {
  readonly facts: PageFacts;
  /** Of the docs site. */
  readonly sitePort: number;
  /** For a browser that asks for none of our languages. */
  readonly language: Language;
  /** What our own page sends with every change, made anew at each start: a stranger's page cannot read it. */
  readonly token: string;
  readonly grading: Grading;
  readonly changes: Changes;
  readonly trace?: TraceSource;
}
