import { getMe } from "@workshop/graph";
import { z } from "zod";
import { defineTool } from "./tool.ts";

/** What the tool promises. A model may repeat everything it reads, so this is also all it gets. */
const DETAILS = ["id", "displayName", "userPrincipalName", "mail", "jobTitle"] as const;

export const getUserDetails = defineTool({
  name: "getUserDetails",
  title: "Who am I?",
  description: "Returns the signed-in user's name, e-mail address and job title from Microsoft Graph.",
  input: z.object({}),
  readOnly: true,
  scopes: ["mcp.read"],
  usesGraph: true,
  async run(_, { askGraph, signal }) {
    const user = await askGraph((graph) => getMe(graph, DETAILS, signal));
    return { text: JSON.stringify(user, undefined, 2) };
  },
});
