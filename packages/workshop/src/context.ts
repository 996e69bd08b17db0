import { createInterface } from "node:readline/promises";
import { isatty } from "node:tty";
import type { Language } from "@workshop/grader";
import { createColors } from "picocolors";
import type { Messages } from "./messages/index.ts";

/** Where a command writes and asks. Tests hand in their own. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Somebody can answer a question here. */
  readonly interactive: boolean;
  /** Colours are wanted: a TTY, and neither NO_COLOR nor --plain. */
  readonly colour: boolean;
  ask(question: string): Promise<string>;
}

/** What every command is given besides its own options. */
export interface Context {
  readonly terminal: Terminal;
  readonly language: Language;
  readonly words: Messages;
  readonly json: boolean;
  /** Gives text without colour when colour is not wanted. */
  readonly paint: ReturnType<typeof createColors>;
}

/** The terminal this process was started in. */
export function createProcessTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    interactive: isatty(0) && isatty(1),
    colour: isatty(1) && !process.env["NO_COLOR"],
    async ask(question) {
      const lines = createInterface({ input: process.stdin, output: process.stdout });
      try {
        return await lines.question(question);
      } finally {
        lines.close();
      }
    },
  };
}

/** Prints the one JSON value of a command that was asked for `--json`. */
export function printJson(context: Context, value: unknown): void {
  context.terminal.out(JSON.stringify(value, null, 2));
}
