import type { TenantPage } from "./page.ts";

export interface Person {
  readonly userName: string;
  readonly password: string;
  /**
   * "decline" at the consent page, "cancel" at the first sign-in page; "accept" unless said. Both leave the page that
   * wants an administrator, and the one that wants a second factor.
   */
  readonly decision?: "accept" | "decline" | "cancel";
  /** Never take an account that is already signed in. */
  readonly pickAnother?: boolean;
}

/** What is typed and clicked on a page: the fields of the post. Undefined: there is nothing to do here. */
export type Move = Readonly<Record<string, string>> | undefined;

const same = (a: string | undefined, b: string) => a?.toLowerCase() === b.toLowerCase();

function signIn({ problem }: TenantPage, { userName, decision }: Person, typed: ReadonlySet<string>): Move {
  if (decision === "cancel") return { step: "cancel" };
  return problem && typed.has("sign-in") ? undefined : { login: userName, step: "username" };
}

function password({ problem, form }: TenantPage, person: Person, typed: ReadonlySet<string>): Move {
  if (person.decision === "cancel") return { step: "cancel" };
  if (problem && typed.has("password")) return undefined;
  // A name that somebody else filled in is kept only if it is one's own.
  if (!same(form?.fields.login, person.userName)) return { step: "other" };
  return { passwd: person.password, step: "password" };
}

function pickAccount({ accounts }: TenantPage, { userName, pickAnother, decision }: Person): Move {
  if (decision === "cancel") return { step: "cancel" };
  const own = accounts.get(userName.toLowerCase());
  return own === undefined || pickAnother ? { step: "other" } : { account: own };
}

/** What this person does on this page. */
export function nextMove(page: TenantPage, person: Person, typed: ReadonlySet<string>): Move {
  switch (page.id) {
    case "sign-in":
      return signIn(page, person, typed);
    case "password":
      return password(page, person, typed);
    case "pick-account":
      return pickAccount(page, person);
    case "device-confirm":
      return { step: person.decision && person.decision !== "accept" ? "cancel" : "confirm" };
    case "second-factor":
      return { step: person.decision && person.decision !== "accept" ? "cancel" : "approve" };
    case "consent":
    case "admin-consent":
      return { decision: person.decision && person.decision !== "accept" ? "decline" : "accept" };
    case "need-admin-approval":
      return person.decision && person.decision !== "accept" ? { step: "cancel" } : undefined;
    case "form-post":
      return {};
    default:
      return undefined;
  }
}
