import { decodeJwt } from "jose";
import type { Emulator } from "../emulator.ts";
import type { Params } from "../http/params.ts";
import type { Account, Session } from "../state/model.ts";
import { pairwiseSubject } from "../tokens/common-claims.ts";
import { hintedName } from "../tokens/login-hint.ts";

interface Hint {
  readonly aud: string;
  readonly sub: string;
  readonly tid: string;
}

/** An ID token as a hint: nobody checks who signed it, it only says which of one's own accounts is meant. */
function readHint(token: string | undefined): Hint | undefined {
  try {
    const { aud, sub, tid } = decodeJwt(token ?? "");
    return typeof aud === "string" && typeof sub === "string" && typeof tid === "string"
      ? { aud, sub, tid }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The application that an ID token was issued to. */
export function hintedClient(params: Params): string | undefined {
  return readHint(params.get("id_token_hint"))?.aud;
}

/**
 * Which account of this browser is to be signed out: that of the ID token (OpenID Connect RP-Initiated Logout §2), or
 * the one that `logout_hint` names (Learn, v2-protocols-oidc). Undefined: all of them.
 */
export function hintedAccount(
  { directory }: Emulator,
  session: Session | undefined,
  params: Params,
): Account | undefined {
  const hint = readHint(params.get("id_token_hint"));
  const name = hintedName(params.get("logout_hint") ?? "").toLowerCase();
  return session?.accounts.find((account) => {
    const seen = hint && directory.userIn(hint.tid, account);
    if (hint) return seen !== undefined && pairwiseSubject(seen.id, hint.aud) === hint.sub;
    return name !== "" && directory.user(account)?.signInName.toLowerCase() === name;
  });
}
