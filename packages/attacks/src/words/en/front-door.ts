import type { CardWords } from "../words.ts";

/** Exercise 3, tasks 1–3. */
export const frontDoor = {
  "ENTRA-3.01": {
    title: "A stranger was not told where to sign in",
    sent: "POST /mcp initialize, without a token",
    got: {
      letIn: "{status}: the stranger was let in",
      wrongStatus: "{status}",
      noWay: "401, WWW-Authenticate: {challenge}",
    },
    safe: "401, and WWW-Authenticate names resource_metadata",
    why: "Clients find the sign-in page by this header; without it they give up.",
    look: "what is answered when there is no Authorization header",
    control: "Ada and Grace signed in and opened sessions",
  },
  "ENTRA-3.21": {
    title: "Code for sale: another client redeemed it",
    sent: "POST /token with Ada's code and verifier, as another client",
    got: { sold: "200 with tokens for Ada" },
    safe: "invalid_grant: the code belongs to the client it was issued to",
    why: "Codes leak through logs and referrers; whoever finds one is Ada.",
    look: "does the code remember who asked for it?",
    control: "its own client redeemed a code",
  },
} as const satisfies Record<string, CardWords>;
