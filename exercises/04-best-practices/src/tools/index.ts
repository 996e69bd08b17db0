import { createTools as createNotesTools, type Tool } from "@workshop/solution-03-confidential-client";
import type { Vault } from "../vault/vault.ts";
import { createNotes } from "./notes.ts";
import { readNotesOf } from "./read-notes-of.ts";
import { writeNoteFor } from "./write-note-for.ts";

/** The tools of exercise 3, and those that not everybody may use. */
export function createTools(vault: Vault): readonly Tool[] {
  const notes = createNotes(vault);
  return [...createNotesTools(notes), readNotesOf(notes), writeNoteFor(notes)];
}
