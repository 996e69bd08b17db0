import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { aadsts } from "@workshop/entra-emulator/reference";
import { freePort, type Language, leadWords, workspaceRoot } from "@workshop/grader";
import { readDecks } from "../../generate/reference/attacks/decks.ts";
import { mintMuseum } from "../../generate/reference/mint-museum.ts";
import { askOpenDoor, withOpenDoor } from "./open-door.ts";

/** Commands that readers are told to type → what is run for them, with a state of its own; `0` is any free port. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  "npm start -- --check": ["workshop", "start", "--check", "--no-site", "--port", "0", "--page-port", "0"],
  "npm run workshop -- doctor": ["workshop", "doctor"],
  "npm test -- --tenant real": ["grade", "01", "--tenant", "real"],
};

/** Where a shown output may come from: the first word of `from`, or all of it. */
const SOURCES: Readonly<Record<string, (what: string, language: Language) => string | Promise<string>>> = {
  card: (id, language) => verdict(id, language),
  answer: (id) =>
    findCard(id)
      .solution.exchanges.map(({ got }) => got)
      .join("\n"),
  token: async (name) => payload((await mintMuseum()).find((exhibit) => exhibit.name === name)?.decoded),
  aadsts: (what) => message(what.split(" ")),
  "the open door": () => withOpenDoor(askOpenDoor),
  "attack on the open door": (_, language) =>
    withOpenDoor((origin) => run(["workshop", "attack", "--url", `${origin}/mcp`], language)),
};

/**
 * The real output that a shown one claims to be part of.
 * @throws Error when `from` names nothing that anybody can produce
 */
export async function realOutput(from: string, language: Language): Promise<string> {
  const [kind = "", ...rest] = from.split(" ");
  const command = COMMANDS[from];
  if (command) return run(command, language);
  const source = SOURCES[from] ?? SOURCES[kind];
  if (!source) throw new Error(`nobody knows how to produce “${from}”`);
  return source(rest.join(" "), language);
}

function findCard(id: string) {
  const decks = readDecks();
  const shown = decks.flatMap(({ cards, exercise }) => cards.map((card) => ({ ...card, exercise })));
  const found = shown.find(({ card }) => card.id === id);
  if (!found) throw new Error(`${id} was not recorded`);
  return found;
}

/** What the grader says of the recorded card on the unsolved code. */
function verdict(id: string, language: Language): string {
  const { card, starter, exercise } = findCard(id);
  const { task, rule, look } = card;
  const { got, facts } = starter.found ?? { got: "", facts: {} };
  const played = { id, task, rule, look, state: "fell" as const, got, facts };
  return leadWords({ id, title: "", message: "", task, played }, exercise, language).message;
}

/** @param what the number, and a value for each place in the text */
function message([number = "", ...values]: string[]): string {
  const text = aadsts[Number(number)]?.text ?? "";
  return `AADSTS${number}: ${text.replaceAll(/\{\w+\}/g, () => values.shift() ?? "")}`;
}

function payload(decoded = "{}"): string {
  return JSON.stringify((JSON.parse(decoded) as { payload?: unknown }).payload);
}

/** Everything that a command prints, whatever it ends with. */
async function run(args: readonly string[], language: Language): Promise<string> {
  const given = await Promise.all(args.map(async (arg) => (arg === "0" ? String(await freePort()) : arg)));
  const state = mkdtempSync(join(tmpdir(), "workshop-outputs-"));
  const { GRAPH_ACCESS_TOKEN: _, MCP_TOKEN: __, ...env } = process.env;
  try {
    const child = spawn(process.execPath, [join(workspaceRoot, "run.mjs"), ...given, "--plain", "--lang", language], {
      env: { ...env, WORKSHOP_STATE_DIR: state },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [printed] = await Promise.all([text(child.stdout), once(child, "close")]);
    return printed;
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
}
