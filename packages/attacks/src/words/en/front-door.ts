import type { CardWords } from "../words.ts";

const TWO_PEOPLE = "Ada and Grace signed in and opened sessions";
const WRITER = "Hedy wrote and read her notes with the same token";

/** Exercise 3, task 1. */
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
    control: TWO_PEOPLE,
  },
  "ENTRA-3.02": {
    title: "A client that sent no token was told its token is bad",
    sent: "POST /mcp initialize, without a token",
    got: { blamed: 'WWW-Authenticate with error="{error}"' },
    safe: "the same challenge without any error code",
    why: "A client that reads invalid_token throws a good token away.",
    look: "is nothing answered in the same way as something bad?",
    control: TWO_PEOPLE,
  },
  "ENTRA-3.03": {
    title: "Sorry, I broke: an unknown token is not answered with 401",
    sent: "POST /mcp initialize with {what} as the token",
    got: {
      letIn: "{status}: it was let in",
      wrongStatus: "{status}",
      noWay: "401, and WWW-Authenticate does not name resource_metadata",
    },
    safe: "401 with the challenge, whatever the token looks like",
    why: "Only 401 makes a client sign in again; any other answer strands it.",
    look: "which error is thrown for a token nobody knows?",
    control: TWO_PEOPLE,
  },
  "ENTRA-3.04": {
    title: "The door is shut for POST only",
    sent: "GET and DELETE /mcp with the id of Ada's session, without a token",
    got: {
      open: "{method}: {status}",
      ended: "a refusal, and yet Ada's session was gone",
    },
    safe: "401 on every method (405 for one that is not served)",
    why: "Session ids stand in logs: who reads one listens in, or hangs up.",
    look: "which methods pass through the gate?",
    control: "Ada's own call in that session was answered afterwards",
  },
  "ENTRA-3.05": {
    title: "The server does not say who may give tokens for it",
    sent: "GET /.well-known/oauth-protected-resource, with and without /mcp",
    got: {
      none: "{status} at {place}",
      wrongName: 'resource "{resource}", not "{url}"',
      nobody: "no authorization server is named at {place}",
      noSuchServer: "{issuer} has no metadata with this very issuer",
    },
    safe: "resource is the address of the endpoint; the named issuer answers",
    why: "Clients compare these strings exactly, and stop when one is off.",
    look: "what is published, and where",
    control: TWO_PEOPLE,
  },
  "ENTRA-3.06": {
    title: "A token in the address opened the server",
    sent: "POST /mcp?{name}=<Hedy's token>, tools/call addNote",
    sentAnywhere: "POST initialize with ?{name}=<the token> in the address",
    got: { letIn: "{status}: the call was let in" },
    safe: "401: a token is read from the Authorization header only",
    why: "Addresses are kept in logs, histories and proxies; tokens with them.",
    look: "where do you look for a token?",
    control: WRITER,
  },
  "ENTRA-3.07": {
    title: "Two tokens in one request, and one of them was picked",
    sent: "addNote with two Authorization headers: {order}",
    sentAnywhere: "initialize with two Authorization headers: {order}",
    got: { letIn: "{status}: the call was let in", broke: "{status}" },
    safe: "400 or 401: a request has one token",
    why: "A gateway checks one of them and you the other: nobody checks both.",
    look: "what becomes of a header that comes twice?",
    control: WRITER,
  },
  "ENTRA-3.08": {
    title: "The word before the token is not read as it should be",
    sent: "tools/call addNote, Authorization: {header}",
    sentAnywhere: "initialize, Authorization: {header}",
    got: {
      letIn: "{status}: the call was let in",
      broke: "{status}",
      caseMatters: "{status}: lower-case bearer was refused",
    },
    safe: "401 for every scheme but Bearer, in capitals or not",
    why: "A DPoP token taken as Bearer loses the proof that protects it.",
    look: "how the Authorization header is taken apart",
    control: WRITER,
  },
} as const satisfies Record<string, CardWords>;
