import { addNote } from "./add-note.ts";
import { getUserDetails } from "./get-user-details.ts";
import { listNotes } from "./list-notes.ts";
import { createNotes, type Notes } from "./notes.ts";
import type { Tool } from "./tool.ts";

/** All tools of this server. */
export function createTools(notes: Notes = createNotes()): readonly Tool[] {
  return [getUserDetails, listNotes(notes), addNote(notes)];
}

/** Finds the tool that a JSON-RPC message calls. */
export type FindTool = (body: unknown) => Tool | undefined;

export function createFindTool(tools: readonly Tool[]): FindTool {
  const byName = new Map(tools.map((tool) => [tool.name, tool]));
  return (body) => {
    const { method, params } = (body ?? {}) as { method?: unknown; params?: { name?: unknown } };
    return method === "tools/call" ? byName.get(String(params?.name)) : undefined;
  };
}
