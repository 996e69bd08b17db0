import type { Card } from "@workshop/attacks";
import { findProgram } from "./lab/services/find-program.ts";
import type { TenantChoice } from "./lab/under-test.ts";
import type { PlayedCard } from "./report/played-card.ts";

/**
 * Why a card is left out: a real tenant is no place for it, or this machine lacks a program that it needs. Neither is the
 * learner's fault. Undefined: it is played.
 */
export function whyNotPlayed(
  { emulatorOnly, needs = [] }: Card,
  tenant: TenantChoice,
  env: NodeJS.ProcessEnv = process.env,
): Pick<PlayedCard, "reason" | "missing"> | undefined {
  if (tenant === "real" && emulatorOnly) return { reason: emulatorOnly };
  const missing = needs.find((program) => !findProgram(program, env));
  return missing && { missing };
}
