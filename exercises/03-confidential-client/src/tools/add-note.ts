import { z } from "zod";
import { principalOf } from "../caller.ts";
import type { Notes } from "./notes.ts";
import { defineTool } from "./tool.ts";

export const addNote = (notes: Notes) =>
  defineTool({
    name: "addNote",
    title: "Write a note",
    description: "Adds a note to those of the signed-in user.",
    input: z.object({ text: z.string().min(1).max(2_000) }),
    readOnly: false,
    scopes: ["mcp.read", "mcp.write"],
    usesGraph: false,
    run: async ({ text }, { caller }) =>
      (await notes.add(principalOf(caller), text))
        ? { text: "The note is kept." }
        : { text: "There is no room for another note.", isError: true },
  });
