import { clientErrors } from "./client-errors.ts";
import type { AadstsEntry } from "./entry.ts";
import { grantErrors } from "./grant-errors.ts";
import { requestErrors } from "./request-errors.ts";
import { userErrors } from "./user-errors.ts";

/** Every AADSTS number this tenant can answer. Source: Learn, "Microsoft Entra authentication and authorization error codes". */
export const aadsts: Readonly<Record<number, AadstsEntry>> = {
  ...userErrors,
  ...requestErrors,
  ...clientErrors,
  ...grantErrors,
};
