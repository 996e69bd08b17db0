import type { CardWords } from "../words.ts";

const ADMIN = "Ada, an administrator, did the same and it worked";

/** Exercise 4, task 2. */
export const policy = {
  "ENTRA-4.08": {
    title: "The list shows tools that are not for the caller",
    sent: "tools/list as Grace (both protocols), and as the nightly export",
    got: {
      toGrace: "Grace, who is no administrator, sees {tool}",
      toApplication: "the export, no person, sees {tool}",
    },
    safe: "a list of what this caller may have",
    why: "A model tries what it reads of, and an attacker starts with a map.",
    look: "what the list knows about who asks",
    control: "Ada, an administrator, sees them, and Grace her own tools",
  },
  "ENTRA-4.09": {
    title: "Who is no administrator may act as one",
    sent: "tools/call readNotesOf { person: Ada }, as Grace, without Notes.Admin",
    got: {
      ran: "{status}, with Ada's notes",
      otherStatus: "{status}",
      circles: "{status}, and a challenge that sends her to sign in again",
    },
    safe: "403, without a challenge: no sign-in brings her the role",
    why: "A scope says what a client may do. Who Grace is, only roles say.",
    look: "which role the tool needs, and what happens without it",
    control: ADMIN,
  },
  "ENTRA-4.10": {
    title: "A step up that takes more than one step",
    sent: "writeNoteFor as Alan, an administrator whose token has mcp.read only",
    got: {
      ran: "{status}, and the note was written",
      otherAnswer: "{status}, with the error “{error}”",
      notAll: "insufficient_scope with “{scope}”",
    },
    safe: "403 insufficient_scope, naming mcp.read and mcp.write in full",
    why: "A client that asks for the missing one alone loses the other, and is back at once.",
    look: "which scopes the challenge names",
    control: ADMIN,
  },
  "ENTRA-4.11": {
    title: "An application acts like a person",
    sent: "addNote, writeNoteFor and listNotes with the nightly export's token",
    got: { ran: "{tool} worked", otherStatus: "{status}" },
    safe: "403: its role is to read everybody's notes, and nothing else",
    why: "A job that can only read, and writes, is how one stolen secret changes everything.",
    look: "what a caller of kind “application” may do",
    control: "readNotesOf, which its role Notes.Read.All opens, worked",
  },
  "ENTRA-4.12": {
    title: "A role of applications opened the door for a person",
    sent: "readNotesOf as Hedy, in whose token is Notes.Read.All",
    got: { ran: "{status}, with Ada's notes" },
    safe: "403: of persons it takes Notes.Admin",
    why: "One wrong click in the portal, and somebody reads everything.",
    look: "whether the kind of caller is asked before the role",
    control: "Hedy read her own notes; Ada, an administrator, everybody's",
  },
  "ENTRA-4.13": {
    title: "A name that is no tool's went through",
    sent: "tools/call with names such as “constructor”, “__proto__” and 7",
    got: { broke: "{status} for “{name}”", ran: "a result for “{name}”" },
    safe: "403 or a JSON-RPC error, and never 5xx",
    why: "What is not in the table is nobody's; and a caller's mistake is not ours.",
    look: "how a name is looked up, and what happens when it is not found",
    control: "a good call after it was answered",
  },
  "ENTRA-4.14": {
    title: "The header was believed, and the body was run",
    sent: "tools/call addNote, with the header Mcp-Name: listNotes, as Grace",
    got: { ran: "{status}, and the note was written" },
    safe: "403 or 400: what is run is what is judged",
    why: "Whoever may list may then do everything.",
    look: "where the name of the tool is read",
    control: "Grace read her notes, and Ada, who may, wrote one",
  },
  "ENTRA-4.15": {
    title: "The role is gone, and the administrator still here",
    sent: "Ada's role removed, her tokens refreshed, then readNotesOf",
    got: { stillAdmin: "{status}, with Grace's notes" },
    safe: "403: roles are read again with every refresh",
    why: "Who leaves the team on Monday reads the notes for two more weeks.",
    look: "where roles come from after the sign-in",
    control: "before, while she was an administrator, it worked",
  },
} as const satisfies Record<string, CardWords>;
