import { commandFor, findProgram, programs, variableOf } from "@workshop/grader";
import type { DoctorWords, Finding } from "./finding.ts";

/** Redis and nginx: only some cards of exercise 4 need them, so their absence is no fault. */
export function checkPrograms(words: DoctorWords, env: NodeJS.ProcessEnv = process.env): Finding[] {
  return programs.map((program) => {
    const [id, file] = [`program-${program}`, findProgram(program, env)];
    if (file) return { id, state: "ok", what: words.program(program, file) };
    const fix = words.programFix(commandFor(program), variableOf(program));
    return { id, state: "note", what: words.programNone(program), fix };
  });
}
