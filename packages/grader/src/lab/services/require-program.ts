import type { Program } from "@workshop/attacks";
import { SetUpError } from "../../blame.ts";
import { commandFor, findProgram, variableOf } from "./find-program.ts";

/** @returns the program's file. @throws SetUpError where this machine has none */
export function requireProgram(program: Program): string {
  const file = findProgram(program);
  if (file) return file;
  const command = commandFor(program);
  throw new SetUpError(
    `This machine has no ${program}. ${command ? `Install it: ${command}. Or set` : "Set"} ${variableOf(program)} to one that is there.`,
  );
}
