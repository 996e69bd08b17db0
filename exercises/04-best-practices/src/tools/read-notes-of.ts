import { defineTool, type Notes, principalOf } from "@workshop/solution-03-confidential-client";
import { z } from "zod";

export const person = z.uuid().describe("The person's object id in the directory.");

export const readNotesOf = (notes: Notes) =>
  defineTool({
    name: "readNotesOf",
    title: "Somebody's notes",
    description: "Lists the notes of a person of this tenant. For administrators, and for applications that export.",
    input: z.object({ person }),
    readOnly: true,
    scopes: ["mcp.read"],
    usesGraph: false,
    run: async ({ person: objectId }, { caller: { tenantId } }) => ({
      text: JSON.stringify(await notes.list(principalOf({ tenantId, objectId }))),
    }),
  });
