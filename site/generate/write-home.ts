import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Language, languages, leadWords } from "@workshop/grader";
import { shortTitle } from "./exercises/exercise-page.ts";
import { readExercises } from "./exercises/read-exercise.ts";
import { cutReadme } from "./exercises/readme.ts";
import { siteFolder } from "./folders.ts";
import { readDecks } from "./reference/attacks/decks.ts";

/** The attack that the start page shows: everybody understands at once why it matters. */
const SHOWN = "ENTRA-3.09";

/** Where `plugins/home-data.ts` finds it. */
export const homeFile = (language: Language): string => join(siteFolder, ".docusaurus", `home.${language}.json`);

/** Writes what the start page shows besides its own words, for each language. */
export function writeHome(): void {
  mkdirSync(join(siteFolder, ".docusaurus"), { recursive: true });
  for (const language of languages) {
    const home = { verdict: verdict(language), exercises: exercises(language) };
    writeFileSync(homeFile(language), JSON.stringify(home));
  }
}

/** What the grader says of the recorded card, word for word. */
function verdict(language: Language): string {
  const deck = readDecks().find(({ cards }) => cards.some(({ card }) => card.id === SHOWN));
  const shown = deck?.cards.find(({ card }) => card.id === SHOWN);
  if (!deck || !shown) throw new Error(`${SHOWN} was not recorded: run \`node run.mjs site record\``);
  const { id, task, rule, look } = shown.card;
  const { got, facts } = shown.starter.found ?? { got: "", facts: {} };
  const played = { id, task, rule, look, state: "fell" as const, got, facts };
  return leadWords({ id, title: "", message: "", task, played }, deck.exercise, language).message;
}

function exercises(language: Language): { name: string; title: string; description: string }[] {
  return readExercises().map(({ exercise, readme }) => {
    const { title, description } = cutReadme(readme[language]);
    return { name: exercise.name, title: shortTitle(title), description: firstSentence(description) };
  });
}

function firstSentence(text: string): string {
  return /^.*?(?:\.(?=\s|$)|。)/.exec(text)?.[0] ?? text;
}
