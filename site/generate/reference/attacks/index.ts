import { taskTitle, wordsFor } from "@workshop/attacks";
import type { Language } from "@workshop/grader";
import { cell } from "../../mdx.ts";
import type { Page, PageMaker } from "../../page.ts";
import { anchorOf, cardSection } from "./card-section.ts";
import { type Deck, readDecks, type ShownCard } from "./decks.ts";
import { galleryWords } from "./words.ts";

/** The gallery: a page for each exercise that lists its cards, and one for each task that shows them. */
export const galleryPages: PageMaker = (language) => {
  const decks = readDecks();
  const { title, description, intro } = galleryWords[language];
  const parts = decks.map(
    (deck) => `## ${deckTitle(deck, language)}\n\n${cardTable(deck, language, `./${deck.exercise}/`)}`,
  );
  const overview = { path: "reference/attacks/index.mdx", title, description, position: 2 };
  return [{ ...overview, body: [intro, ...parts].join("\n\n") }, ...decks.flatMap((deck) => deckPages(deck, language))];
};

function deckPages(deck: Deck, language: Language): Page[] {
  const words = galleryWords[language];
  const number = Number(deck.number);
  const tasks = [...new Set(deck.cards.map(({ card }) => card.task))].toSorted((a, b) => a - b);
  const folder = `reference/attacks/${deck.exercise}`;
  const list: Page = {
    path: `${folder}/index.mdx`,
    title: deckTitle(deck, language),
    description: words.deckDescription(number),
    position: number,
    body: cardTable(deck, language, "./"),
  };
  return [list, ...tasks.map((task) => taskPage(folder, deck, task, language))];
}

function taskPage(folder: string, { number, cards }: Deck, task: number, language: Language): Page {
  const words = galleryWords[language];
  const title = taskTitle(number, task, language);
  return {
    path: `${folder}/task-${task}.mdx`,
    title: words.taskTitle(Number(number), task, title),
    description: words.taskDescription(Number(number), title),
    position: task,
    body: cards
      .filter(({ card }) => card.task === task)
      .map((shown) => cardSection(shown, language))
      .join("\n\n"),
  };
}

function deckTitle({ number, cards }: Deck, language: Language): string {
  return galleryWords[language].deckTitle(Number(number), cards.length);
}

function cardTable({ cards }: Deck, language: Language, at: string): string {
  const words = galleryWords[language];
  const row = ({ card, starter }: ShownCard): string => {
    const { got = "", facts = {} } = starter.found ?? {};
    const { title } = wordsFor(card.id, language, got, facts);
    return `| [${card.id}](${at}task-${card.task}.mdx#${anchorOf(card.id)}) | ${card.task} | ${cell(title)} |`;
  };
  return [`| ${words.card} | ${words.task} | ${words.finding} |`, "|---|---|---|", ...cards.map(row)].join("\n");
}
