import { glossaryAToC } from "./glossary-a-to-c.ts";
import { glossaryDToW } from "./glossary-d-to-w.ts";
import type { Term } from "./glossary-term.ts";

/** In the order of the English names. */
export const glossary: readonly Term[] = [...glossaryAToC, ...glossaryDToW];
