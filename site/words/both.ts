import type { Language } from "@workshop/grader";

/** One text in every language. */
export type Both = Readonly<Record<Language, string>>;
