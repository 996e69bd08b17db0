import type { Application } from "../../directory/model.ts";

/** May people sign in to it with a personal Microsoft account? */
export function allowsPersonalAccounts({ signInAudience }: Application): boolean {
  return signInAudience.endsWith("PersonalMicrosoftAccount");
}
