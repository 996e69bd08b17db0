import type { Program } from "@workshop/attacks";
import { commandFor, variableOf } from "../lab/services/find-program.ts";
import type { Language } from "../language.ts";
import { say } from "./messages.ts";

const NAMES: Record<Program, string> = { redis: "Redis", nginx: "nginx" };

/** Why cards were not run, and the one command that changes it. */
export function missingWords(program: Program, language: Language, platform = process.platform): string {
  const command = commandFor(program, platform) ?? say(language, "useWsl");
  return say(language, "missing", { program: NAMES[program], command, variable: variableOf(program) });
}
