import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stateDirectory } from "../workspace.ts";
import { type Decision, readDecision } from "./read-decision.ts";

/** Where the decisions of the learner's servers are kept, whoever started them; the newest last. */
export const decisionsFile = join(stateDirectory, "decisions.jsonl");

const MOST = 200;
/** Bytes. Then all but the newest go. */
const MOST_BYTES = 256 * 1024;

/** Adds to what is kept. Never throws: a full disk is no reason for a card to fall. */
export function keepDecisions(decisions: readonly Decision[]): void {
  if (decisions.length === 0) return;
  try {
    mkdirSync(stateDirectory, { recursive: true, mode: 0o700 });
    appendFileSync(decisionsFile, decisions.map(toLine).join(""), { mode: 0o600 });
    if (statSync(decisionsFile).size > MOST_BYTES) forgetOld();
  } catch (error) {
    process.stderr.write(`${decisionsFile}: ${(error as NodeJS.ErrnoException).code ?? "not written"}\n`);
  }
}

/** The newest 200, oldest first. Read as strictly as what a server writes: others may write to this file, too. */
export function listDecisions(): Decision[] {
  try {
    const lines = readFileSync(decisionsFile, "utf8").trimEnd().split("\n").slice(-MOST);
    return lines.flatMap((line) => readDecision(line) ?? []);
  } catch {
    return [];
  }
}

const toLine = (decision: Decision): string => `${JSON.stringify(decision)}\n`;

/** Written aside and moved into place: who reads meanwhile reads a whole file. */
function forgetOld(): void {
  const aside = `${decisionsFile}.${process.pid}.tmp`;
  writeFileSync(aside, listDecisions().map(toLine).join(""), { mode: 0o600 });
  renameSync(aside, decisionsFile);
}
