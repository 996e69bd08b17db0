import { bestPractices, type Card, type Program } from "@workshop/attacks";
import { commandFor, variableOf } from "@workshop/grader";
import { testsThatSay } from "./tests-that-say.ts";

/** The one command that brings a program, on this system. */
export function howToGetProgram(program: Program): string {
  const command = commandFor(program) ?? "run the workshop in WSL";
  return `${command}, or set ${variableOf(program)} to one that is there`;
}

/** The test files, relative to the root, and the cards that are skipped without it. They say so themselves. */
export function neededByWhat(program: Program): string[] {
  const cards = Object.values<Card>(bestPractices).filter(({ needs }) => needs?.includes(program));
  return [...testsThatSay(new RegExp(`findProgram\\("${program}"\\)`)), ...cards.map(({ id }) => `card ${id}`)];
}
