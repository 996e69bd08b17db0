import type { Language } from "@workshop/grader";
import type { Page } from "../page.ts";
import { aadstsPage } from "./aadsts-page.ts";
import { apiPages } from "./api-pages.ts";
import { galleryPages } from "./attacks/index.ts";
import { commandLinePage } from "./command-line-page.ts";
import { fidelityPage } from "./fidelity-page.ts";
import { glossaryPage } from "./glossary-page.ts";
import { museumPage } from "./museum-page.ts";
import { overviewPage } from "./overview-page.ts";
import { proofPage } from "./proof-page.ts";
import { settingsPage } from "./settings-page.ts";

const MAKERS = [
  overviewPage,
  aadstsPage,
  galleryPages,
  museumPage,
  fidelityPage,
  proofPage,
  commandLinePage,
  settingsPage,
  apiPages,
  glossaryPage,
];

/** Every page of the reference: all of them are made from code, from words beside it, or from what was recorded. */
export async function referencePages(language: Language): Promise<readonly Page[]> {
  return (await Promise.all(MAKERS.map(async (make) => make(language)))).flat();
}
