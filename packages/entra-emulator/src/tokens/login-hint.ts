import type { User } from "../directory/model.ts";

const MARK = "O.";

/** The claim `login_hint`: opaque to whoever gets it, and it names the account for good (Learn, optional-claims-reference). */
export function loginHintOf({ signInName }: User): string {
  return `${MARK}${Buffer.from(signInName).toString("base64url")}`;
}

/** The user name behind a hint; a hint that is a user name stands for itself. */
export function hintedName(hint: string): string {
  return hint.startsWith(MARK) && !hint.includes("@")
    ? Buffer.from(hint.slice(MARK.length), "base64url").toString("utf8")
    : hint;
}
