import type { CardWords } from "../words.ts";

const WORKED = "the same call was answered when nobody was busy";
const ASKED = "Graph was asked in Alan's name, and said when";
const BEFORE = "a call of the same person was answered before";

/** Exercise 4, task 6. */
export const throttling = {
  "ENTRA-4.40": {
    title: "Graph said “in a second”, and was asked at once",
    sent: "getUserDetails; Graph answers 429 with Retry-After: 1, and then as usual",
    got: {
      early: "the next request after {waited} ms",
      gaveUp: "the person got an error, though a second would have been enough",
    },
    safe: "the call waits for the second, asks again, and is answered",
    why: "A service that is busy gets busier with every request in vain, and they count.",
    look: "how long is waited before a retry, and who decides that",
    control: "Graph was asked, and refused",
  },
  "ENTRA-4.41": {
    title: "Graph said “in two minutes”, and nobody listened",
    sent: "getUserDetails four times; Graph answers Alan 429 with Retry-After: 120",
    got: {
      hung: "no answer at all: the call waits for the two minutes",
      repeated: "{asked} requests for one call, each with “not before {later} s”",
      when: "an error that does not say when to come back",
      again: "{asked} requests for {calls} calls in the same two minutes",
      everybody: "Grace, whom Graph refused nothing, was not answered",
      forGood: "two minutes later Alan is still refused",
    },
    safe: "one request; the tool says in how many seconds it will work",
    why: "Nobody waits so long, and asking in vain makes it longer.",
    look: "the budget of a call, and what is remembered of a refusal, and for whom",
    control: ASKED,
  },
  "ENTRA-4.42": {
    title: "Entra is busy, and is asked with every call",
    sent: "{calls} calls of Hedy's, whose token is over; Entra answers 429",
    got: {
      hammered: "{asked} token requests at Entra",
      blamed: "{status}: a client that hears this throws a good sign-in away",
      when: "503 without Retry-After",
    },
    safe: "one request, and then 503 with Retry-After until the pause is over",
    why: "Entra throttles the application, not Hedy: soon nobody gets a token.",
    look: "MSAL remembers the refusal; what makes it forget, or goes past it",
    control: "Hedy was answered while her token was good",
  },
  "ENTRA-4.43": {
    title: "Grace asked who she is, and is Ada",
    sent: "getUserDetails by Ada, and then by Grace, with her own token",
    got: { adas: "the details of {name}" },
    safe: "Grace's own details: an answer is kept for whom it was given to",
    why: "/me is one address with as many answers as there are people.",
    look: "what an answer is kept under: tenant, person, and what was asked",
    control: "both were answered",
  },
  "ENTRA-4.44": {
    title: "Asked though it is known, or known though it is over",
    sent: "getUserDetails five times; again after a sign-out, and minutes later",
    got: {
      often: "{asked} requests at Graph for {calls} equal calls in a minute",
      outlived: "after sign-out and sign-in: the answer of the old sign-in",
      old: "five minutes later: still the first answer",
    },
    safe: "one request; a new one for a new sign-in, and when the answer is old",
    why: "Asked too often, Graph throttles; kept too long, answers leak.",
    look: "for how long an answer is kept, and what ends with a sign-in",
    control: WORKED,
  },
  "ENTRA-4.45": {
    title: "One script runs wild, and others feel it",
    sent: "90 calls of Hedy's in a moment, where 60 a minute are allowed; one of Grace's",
    got: {
      served: "all of them served; the limit is {limit}",
      otherStatus: "refused with {status}, which says something else",
      everybody: "{status} to Grace, who made one call",
      when: "429 without Retry-After",
      forGood: "{status} when the minute is over",
    },
    safe: "429 with Retry-After to Hedy, and Grace notices nothing",
    why: "Without a limit one loop is an outage. With one for all, it is one, too.",
    look: "what is counted: not the address, which people share",
    control: BEFORE,
  },
  "ENTRA-4.46": {
    title: "A new token, and the count begins again",
    sent: "Hedy was refused with 429. She signs in with another client, and calls",
    got: { served: "200: to the server she is somebody new" },
    safe: "429: it is the same person",
    why: "Whoever wants more than their share signs in twice.",
    look: "the key of the count: tenant and object id, not token, session or client",
    control: "with her first token Hedy was refused",
  },
  "ENTRA-4.47": {
    title: "Two servers, twice the limit",
    sent: "90 calls of Ada's, half at each of two servers; 60 a minute allowed",
    got: {
      twice: "all served: each server counted to 45, and {limit} is the limit",
      everybody: "{status} to Grace, who made one call",
    },
    safe: "429 after the sixtieth, wherever the others went",
    why: "Add a server, and every limit you promised is another one.",
    look: "where it is counted: both servers have the vault's Redis",
    control: "Grace was answered",
  },
} as const satisfies Record<string, CardWords>;
