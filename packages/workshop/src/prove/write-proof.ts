import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stateDirectory } from "@workshop/grader";
import type { Disagreement } from "./judge.ts";
import type { JudgedRun, Proof } from "./prove-exercise.ts";

/** Where proofs are kept, for the summary of `npm test` and for the site. */
export const proofFolder = join(stateDirectory, "proof");

/** Writes the proof as data and as a page. Returns the page's path. */
export function writeProof(proof: Proof): string {
  mkdirSync(proofFolder, { recursive: true, mode: 0o700 });
  const page = join(proofFolder, `${proof.exercise}.md`);
  writeFileSync(join(proofFolder, `${proof.exercise}.json`), `${JSON.stringify(proof, null, 2)}\n`);
  writeFileSync(page, renderProof(proof));
  return page;
}

/** The page: what was graded, what came out, and what nothing kills, openly. */
export function renderProof(proof: Proof): string {
  const { exercise, runs, cards, survivors, notRun, repeats, missing, proved, provedAt, node } = proof;
  return [
    `# Proof: ${exercise}`,
    "",
    `${proved ? "Proved" : "**Not proved**"} on ${provedAt.slice(0, 10)} with Node ${node}: ${runs.length} grades.`,
    "",
    "| run | must fail | failed | seconds | agrees |",
    "|---|---|---|---:|---|",
    ...runs.map(renderRun),
    "",
    "## Cards and the mistakes that make them fall",
    "",
    "| card | what it tries | falls with |",
    "|---|---|---|",
    ...cards.map(
      ({ id, title, killedBy }) => `| ${id} | ${cell(title)} | ${cell(killedBy.join(", ")) || "**nothing**"} |`,
    ),
    "",
    survivors.length === 0
      ? "Every card falls with at least one mistake."
      : `Cards that no mistake makes fall: ${survivors.join(", ")}.`,
    ...(notRun.length === 0 ? [] : [`\nNot run, for want of a program: ${notRun.join(", ")}.`]),
    ...missing.map(({ what, have, need }) => `\nToo few ${what}: ${have}, and ${need} are needed.`),
    ...repeats.map((one) => `\nShuffled runs disagree. ${renderDisagreement(one)}`),
    "",
  ].join("\n");
}

function renderRun({ run, outcome, disagreements }: JudgedRun): string {
  const fell = (outcome.report?.cards ?? []).filter(({ state }) => state === "fell").map(({ id }) => id);
  const name = run.seed === undefined ? run.answer : `${run.answer}, shuffled with ${run.seed}`;
  const verdict = disagreements.length === 0 ? "yes" : `**no**: ${disagreements.map(renderDisagreement).join(" ")}`;
  return `| ${name} | ${run.fails.join(", ") || "–"} | ${fell.join(", ") || "–"} | ${outcome.seconds} | ${cell(verdict)} |`;
}

function renderDisagreement({ about, expected, got }: Disagreement): string {
  return `${about}: expected ${expected}, got ${got}.`;
}

/** Text that stays inside one cell of a table. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll(/\s*\n\s*/g, " ");
}
