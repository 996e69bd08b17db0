import type { SignIn } from "../graph/types.ts";

export interface Filter {
  readonly user: string;
  readonly app: string;
  /** A correlation id, or an AADSTS number. */
  readonly id: string;
  readonly status: string;
}

export const NO_FILTER: Filter = { user: "", app: "", id: "", status: "" };

export const STATUSES: Readonly<Record<string, string>> = {
  "": "All",
  Success: "Success",
  Interrupted: "Interrupted",
  Failure: "Failure",
};

/** Interrupts ask for one more step: not a success yet, and no failure (Learn, reference-error-codes). */
const INTERRUPTS = [50058, 50074, 50076, 50079, 50140, 65001, 16000];

export function statusOf({ status: { errorCode } }: SignIn): string {
  if (errorCode === 0) return "Success";
  return INTERRUPTS.includes(errorCode) ? "Interrupted" : "Failure";
}

function holds(wanted: string, ...texts: readonly (string | null)[]): boolean {
  return texts.some((text) => text?.toLowerCase().includes(wanted.trim().toLowerCase()));
}

export function fits(signIn: SignIn, { user, app, id, status }: Filter): boolean {
  return (
    (!user || holds(user, signIn.userDisplayName, signIn.userPrincipalName)) &&
    (!app || holds(app, signIn.appDisplayName, signIn.appId)) &&
    (!id || holds(id, signIn.correlationId, String(signIn.status.errorCode))) &&
    (!status || statusOf(signIn) === status)
  );
}
