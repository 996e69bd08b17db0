import type { ExchangeContext } from "../http/exchange-context.ts";
import type { SignInKind } from "./sign-in-log.ts";

/** The client asks again a little later: no attempt failed (RFC 8628 §3.5). */
const PENDING = 70016;
/** What ends here began at a page, and is in the log from there. */
const REDEEMED = ["authorization_code", "device_code"];

function atTokenEndpoint({ notes }: ExchangeContext): SignInKind | undefined {
  const { grant, aadsts } = notes;
  if (grant === undefined || aadsts === PENDING) return undefined;
  if (grant === "client_credentials") return "servicePrincipal";
  return REDEEMED.includes(grant) && aadsts === undefined ? undefined : "nonInteractiveUser";
}

/** A page that only asks for the next thing is no attempt yet. */
function atPage({ notes }: ExchangeContext): SignInKind | undefined {
  return notes.aadsts !== undefined || notes.user !== undefined ? "interactiveUser" : undefined;
}

/** What kind of attempt an exchange was; undefined for none (Learn, concept-sign-ins). */
export function kindOfSignIn(context: ExchangeContext): SignInKind | undefined {
  if (context.surface !== "entra") return undefined;
  if (/\/oauth2\/(v2\.0\/)?token$/.test(context.path)) return atTokenEndpoint(context);
  return /\/oauth2\/(v2\.0\/)?authorize$|\/adminconsent$|^\/devicelogin$/.test(context.path)
    ? atPage(context)
    : undefined;
}
