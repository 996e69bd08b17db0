/** What `workshop attack` says about a card that was not tried on a server of which only the address is known. */
export const anywhere = {
  controls: {
    tooManyRequests: "the server answered 429: its answers say nothing until it has rested",
    budgetSpent: "{most} requests were sent, which is the most of one run",
    otherOrigin: "it would have gone to {origin}, which is not the server that was named",
    noOwnSignIn: "the server names no sign-in of its own (its authorization server is elsewhere)",
    noRegistration: "no client could register at the server: {status}",
    noJwt: "the token is no JWT, so there is nothing in it to change",
    noSession: "the server gave no session id, so there is none to steal",
  },
  reasons: {
    rough: "It ends a server that has this mistake: play it where nobody else is using the server.",
    tokenInAddress: "It would write your token into every access log on the way; play it on your own machine.",
    ownMachine: "A name that is bound to another address reaches only servers of the person's own network.",
  },
} as const;
