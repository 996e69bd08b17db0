import type { CardWords } from "../words.ts";

/** Exercise 2, tasks 1–4. */
export const signIn = {
  "ENTRA-2.01": {
    title: "Nobody could sign in",
    sent: "tools/call getUserDetails, with an empty token cache",
    got: {
      neverAsked: "no sign-in page opened; the call said “{said}”",
      noAnswer: "{pages} page(s) opened, then the call said “{said}”",
    },
    safe: "one sign-in page opens; the call answers with the user's name",
    why: "A server nobody can sign in to protects nothing: people switch it off.",
    look: "what happens when the cache holds no account",
    control: "the server started and answered initialize",
  },
  "ENTRA-2.02": {
    title: "The user is asked again on every call",
    sent: "tools/call getUserDetails a second time, a moment later",
    got: { askedAgain: "{pages} more sign-in page(s) opened", noAnswer: "no page, and the call said “{said}”" },
    safe: "the token in the cache is used; no page opens",
    why: "People who are asked all the time stop reading what they agree to.",
    look: "the order: silent first, a page only when that fails",
    control: "the first call signed Ada in and was answered",
  },
  "ENTRA-2.03": {
    title: "Sessions revoked: the user was locked out, not asked",
    sent: "tools/call after Ada's sessions were revoked (AADSTS50173)",
    got: {
      notAsked: "no sign-in page opened; the call said “{said}”",
      noAnswer: "Ada signed in at a page; the call said “{said}”",
    },
    safe: "the user is needed: one page opens, the call is answered",
    why: "A changed password or a new MFA rule locks people out until they delete files.",
    look: "which errors mean “ask the user”?",
    control: "the first call signed Ada in and was answered",
  },
  "ENTRA-2.04": {
    title: "Back from holiday: the user was locked out, not asked",
    sent: "tools/call after 90 idle days (refresh token gone, AADSTS700082)",
    got: {
      notAsked: "no sign-in page opened; the call said “{said}”",
      noAnswer: "Ada signed in at a page; the call said “{said}”",
    },
    safe: "one page opens, the call is answered",
    why: "Every refresh token ends one day; on that day the server is broken for good.",
    look: "is it the same case as a revoked session?",
    control: "the first call signed Ada in and was answered",
  },
  "ENTRA-2.05": {
    title: "Entra was down, and the server made it worse",
    sent: "tools/call, while the token endpoint answers 503",
    got: {
      askedDuringOutage: "{pages} sign-in page(s) opened",
      noError: "no page, but a result without isError: “{said}”",
    },
    safe: "no page; an error result that says the service is away",
    why: "A page that opens for no reason teaches people to type passwords into any page.",
    look: "not every failure of silent needs the user",
    control: "just before the outage a call was answered",
  },
  "ENTRA-2.06": {
    title: "Ten calls, many sign-in pages",
    sent: "{calls} × tools/call at the same moment, nobody signed in",
    got: {
      manyPages: "{pages} sign-in pages opened",
      someUnanswered: "one page, but only {answered} of {calls} calls were answered",
    },
    safe: "one page opens; all ten calls wait for it and are answered",
    why: "Models call in parallel. A pile of pages gets one click too many: yes to a stranger's.",
    look: "what a second caller does while the first is still signing in",
    control: "at least one of the ten calls was answered",
  },
  "ENTRA-2.07": {
    title: "The wrong account was used",
    sent: "tools/call with AZURE_USERNAME={wanted}'s, two people in the cache",
    got: {
      otherAccount: "{got}'s details came back",
      noAnswer: "the call said “{said}”",
      askedAgain: "{wanted} is in the cache, and was asked to sign in again",
    },
    safe: "the account that is named is used; if it is not there, it is asked for",
    why: "Work done with somebody else's rights, and their name in the audit log.",
    look: "how the account is picked when the cache holds several",
    control: "the same cache answered for the account that was in it",
  },
  "ENTRA-2.08": {
    title: "Somebody else signed in, and the server took it",
    sent: "tools/call for {wanted}; at the page, {got} signs in",
    got: {
      answeredAnyway: "{got}'s details came back",
      noError: "a result without isError: “{said}”",
    },
    safe: "an error result: this is not the account the server is set up for",
    why: "One careless click and the server acts as another person from then on.",
    look: "what you check about the account that came back from the sign-in",
    control: "a sign-in page opened",
  },
  "ENTRA-2.09": {
    title: "No browser, no way in",
    sent: "tools/call on a machine without a browser (BROWSER=none)",
    got: {
      noCode: "no code was shown; the call said “{said}”",
      noAnswer: "the code was entered, and the call said “{said}”",
    },
    safe: "a code and an address in the log or the answer; then the call succeeds",
    why: "Over SSH, in a container or a remote desktop the server cannot be used at all.",
    look: "what happens when the browser cannot be opened",
    control: "the server started and took the call",
  },
} as const satisfies Record<string, CardWords>;
