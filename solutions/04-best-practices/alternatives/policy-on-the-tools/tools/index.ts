import { createTools as createNotesTools, type Tool } from "@workshop/solution-03-confidential-client";
import { guard } from "../policy/policy.ts";
import type { Vault } from "../vault/vault.ts";
import { createNotes } from "./notes.ts";
import { readNotesOf } from "./read-notes-of.ts";
import { writeNoteFor } from "./write-note-for.ts";

const ADMIN = "Notes.Admin";

/** The tools of exercise 3 are for every person whose client has their scopes. The others say it themselves. */
export function createTools(vault: Vault): readonly Tool[] {
  const notes = createNotes(vault);
  const [read, write] = [readNotesOf(notes), writeNoteFor(notes)];
  return [
    ...createNotesTools(notes).map((tool) => guard(tool, { person: { scopes: tool.scopes } })),
    guard(read, { person: { scopes: read.scopes, role: ADMIN }, application: { role: "Notes.Read.All" } }),
    guard(write, { person: { scopes: write.scopes, role: ADMIN } }),
  ];
}
