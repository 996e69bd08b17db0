import { configAllProblems } from "./cards/config-all-problems.ts";
import { configAnyTenant } from "./cards/config-any-tenant.ts";
import { configPlaceholder } from "./cards/config-placeholder.ts";
import { configRead } from "./cards/config-read.ts";
import { configSecretId } from "./cards/config-secret-id.ts";
import { configSecretShown } from "./cards/config-secret-shown.ts";
import { registerAdopted } from "./cards/register-adopted.ts";
import { registerInterrupted } from "./cards/register-interrupted.ts";
import { registerSafe } from "./cards/register-safe.ts";
import { registerSecret } from "./cards/register-secret.ts";
import { registerTwice } from "./cards/register-twice.ts";
import { registrations } from "./registration-cards.ts";

/** The cards of exercise 1 in the order of its tasks. */
export const appRegistration = {
  ...registrations,
  configRead,
  configPlaceholder,
  configSecretId,
  configAnyTenant,
  configAllProblems,
  configSecretShown,
  registerSafe,
  registerTwice,
  registerInterrupted,
  registerSecret,
  registerAdopted,
};
