import { admissionErrors } from "./admission-errors.ts";
import { clientErrors } from "./client-errors.ts";
import { credentialErrors } from "./credential-errors.ts";
import type { AadstsEntry } from "./entry.ts";
import { grantErrors } from "./grant-errors.ts";
import { outageErrors } from "./outage-errors.ts";
import { passwordErrors } from "./password-errors.ts";
import { policyErrors } from "./policy-errors.ts";
import { requestErrors } from "./request-errors.ts";
import { userErrors } from "./user-errors.ts";

/** Every AADSTS number this tenant can answer. Source: Learn, "Microsoft Entra authentication and authorization error codes". */
export const aadsts: Readonly<Record<number, AadstsEntry>> = {
  ...userErrors,
  ...requestErrors,
  ...clientErrors,
  ...credentialErrors,
  ...grantErrors,
  ...admissionErrors,
  ...passwordErrors,
  ...policyErrors,
  ...outageErrors,
};
