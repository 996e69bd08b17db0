import { z } from "zod";
import { principalOf } from "../caller.ts";
import type { Notes } from "./notes.ts";
import { defineTool } from "./tool.ts";

export const listNotes = (notes: Notes) =>
  defineTool({
    name: "listNotes",
    title: "My notes",
    description: "Lists the notes of the signed-in user.",
    input: z.object({}),
    readOnly: true,
    scopes: ["mcp.read"],
    usesGraph: false,
    run: async (_, { caller }) => ({ text: JSON.stringify(await notes.list(principalOf(caller))) }),
  });
