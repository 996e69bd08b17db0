import { SetUpError } from "@workshop/grader";
import type { Messages } from "./messages/index.ts";

/** @throws SetUpError when `value` is not a port; `option` is named in the message */
export function requirePort(value: unknown, option: string, words: Messages): number {
  return requireWhole(value, { option, from: 1, to: 65535, words });
}

/** @throws SetUpError when `value` is not a whole number in the range */
export function requireWhole(
  value: unknown,
  { option, from, to, words }: { option: string; from: number; to: number; words: Messages },
): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= from && number <= to) return number;
  throw new SetUpError(words.cli.notANumber(option, String(value), from, to));
}
