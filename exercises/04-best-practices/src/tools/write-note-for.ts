import { defineTool, type Notes, principalOf } from "@workshop/solution-03-confidential-client";
import { z } from "zod";
import { person } from "./read-notes-of.ts";

export const writeNoteFor = (notes: Notes) =>
  defineTool({
    name: "writeNoteFor",
    title: "Leave somebody a note",
    description: "Adds a note to those of a person of this tenant. For administrators.",
    input: z.object({ person, text: z.string().min(1).max(2_000) }),
    readOnly: false,
    scopes: ["mcp.read", "mcp.write"],
    usesGraph: false,
    run: async ({ person: objectId, text }, { caller: { tenantId } }) =>
      (await notes.add(principalOf({ tenantId, objectId }), text))
        ? { text: "The note is kept." }
        : { text: "There is no room for another note.", isError: true },
  });
