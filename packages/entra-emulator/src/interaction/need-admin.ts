import type { ConsentItem } from "../directory/consent.ts";
import { EntraError } from "../errors/entra-error.ts";
import { needAdminApprovalPage } from "../pages/consent-page.ts";
import { accountFrame } from "./account-frame.ts";
import type { Admission, Outcome } from "./model.ts";

/** Only an administrator may agree to this, and the person is none: AADSTS90094, with a way back to the application. */
export function needAdmin(admission: Admission, items: readonly ConsentItem[]): Outcome {
  const { client, tryAgain } = admission.interaction;
  const lines = items.flatMap(({ resource, names }) => names.map((name) => `${resource.displayName}: ${name}`));
  const error = new EntraError(90094, { scope: lines.join(", "), client: client.displayName });
  const details = { app: client.displayName, problem: `${error.code}: ${error.message}`, lines, tryAgain };
  return { kind: "page", page: needAdminApprovalPage(accountFrame(admission), details), aadsts: error.aadsts };
}
