import type { ConfigurationProblem } from "../configuration-error.ts";
import type { Rule } from "./rule.ts";
import { findTypingMistake } from "./typing-mistake.ts";

export interface EnvironmentReader {
  /** All problems met so far, in the order of reading. */
  readonly problems: readonly ConfigurationProblem[];
  /** The setting, or undefined after a refusal or when the variable is missing and `missing` says how to get it. */
  required<T>(variable: string, missing: string, rule: Rule<T>): T | undefined;
  /** The setting, or `fallback` when the variable is missing; undefined only after a refusal. */
  optional<T, F>(variable: string, fallback: F, rule: Rule<T>): T | F | undefined;
}

/**
 * Reads variables one after the other and collects what is wrong, instead of stopping at the first. An empty variable
 * counts as missing, because launchers such as Docker Compose pass `NAME=` for a variable nobody set.
 */
export function createEnvironmentReader(env: NodeJS.ProcessEnv): EnvironmentReader {
  const problems: ConfigurationProblem[] = [];
  const apply = <T>(variable: string, text: string, rule: Rule<T>): T | undefined => {
    const mistake = findTypingMistake(text);
    const outcome = mistake ?? rule(text);
    if ("value" in outcome) return outcome.value;
    problems.push({ variable, ...outcome });
    return undefined;
  };
  return {
    problems,
    required(variable, missing, rule) {
      const text = env[variable] ?? "";
      if (text.trim() !== "") return apply(variable, text, rule);
      problems.push({ variable, problem: "is not set", fix: missing });
      return undefined;
    },
    optional(variable, fallback, rule) {
      const text = env[variable] ?? "";
      return text.trim() === "" ? fallback : apply(variable, text, rule);
    },
  };
}
