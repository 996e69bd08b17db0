import type { CardWords } from "../words.ts";

const WORKED = "getUserDetails was answered before";
const LISTENED = "a call was answered, and the stream was open";

/** Exercise 4, task 3. */
export const expiry = {
  "ENTRA-4.16": {
    title: "Twelve minutes without Entra, and Ada cannot work",
    sent: "a call in the 50th minute of a token; then Entra is away, and a call in the 62nd",
    got: { failed: "{status}: the token had ended, and no other was there" },
    safe: "the token was replaced before its last minutes, so the call is answered",
    why: "Every small outage of Entra becomes one of yours, for everybody at once.",
    look: "when a token is replaced: REFRESH_AHEAD_SECONDS before its end",
    control: WORKED,
  },
  "ENTRA-4.17": {
    title: "A good token was thrown away",
    sent: "a call while Entra is away; the token is good for three more minutes",
    got: { failed: "{status}, though Graph would have taken the token" },
    safe: "if there is no new token, the old one goes on to its end",
    why: "Replacing a token early is meant to help, and here it makes things worse.",
    look: "what happens when the refresh fails and the token has not ended",
    control: WORKED,
  },
  "ENTRA-4.18": {
    title: "Everybody refreshes the same token",
    sent: "{calls} calls of Hedy's at two servers at once; her token of Entra ends soon",
    got: {
      often: "{asked} refreshes at Entra for {calls} calls",
      failed: "only {answered} of {calls} calls were answered",
    },
    safe: "one refresh; all others wait for it and take what it got",
    why: "Entra throttles (AADSTS50196, 429), and then nobody gets a token.",
    look: "a lock that both servers see, and another look once it is held",
    control: "both servers answered Hedy before",
  },
  "ENTRA-4.19": {
    title: "The token has ended, the stream goes on",
    sent: "GET /mcp, and then the time of Grace's token is over",
    got: { open: "the stream is still open", early: "the stream ended while the token was good" },
    safe: "the stream ends when its token does; the client comes back with a new one",
    why: "Whoever once had a token for an hour listens for as long as they like.",
    look: "what happens at expiresAt to an answer that is still open",
    control: LISTENED,
  },
  "ENTRA-4.20": {
    title: "Ada was signed out at Entra, and works on",
    sent: "her sessions are revoked at Entra; 61 seconds later tools/call listNotes",
    got: { served: "{status} to a call", stream: "401 to a call, but her stream is still open" },
    safe: "within a minute 401, and her streams end",
    why: "A stolen laptop is reported, and the thief has the rest of the hour.",
    look: "how often Entra is asked about a sign-in that is in use (RECHECK_SECONDS)",
    control: "Grace's call was answered at the same time",
  },
  "ENTRA-4.21": {
    title: "Signed out at one server, and not at the other",
    sent: "Hedy's client revokes at one server; her token and a stream at the other",
    got: { served: "{status} to her token", stream: "401 to her token, but the stream is open a minute later" },
    safe: "401 at once, and the stream ends within a minute",
    why: "“Sign out” is a promise. Behind a load balancer it holds every other time.",
    look: "what a stream asks again every so often, and whom",
    control: LISTENED,
  },
  "ENTRA-4.22": {
    title: "Two clocks, two opinions",
    sent: "a new token of Entra, whose clock is 7 minutes ahead, and later 40",
    got: {
      refused: "{status} at 7 minutes: a good token refused as one of tomorrow",
      anyClock: "{status} at 40 minutes: any clock will do",
    },
    safe: "a few minutes are forgiven (CLOCK_SKEW_SECONDS, at most five), and not more",
    why: "Clocks drift. Without leeway nobody gets in; with too much, dates mean nothing.",
    look: "how many seconds are forgiven",
    control: "with equal clocks the token was taken",
  },
} as const satisfies Record<string, CardWords>;
