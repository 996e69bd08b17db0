import { z } from "zod";
import { defineTool } from "./tool.ts";

export const getUserDetails = defineTool({
  name: "getUserDetails",
  title: "Who am I?",
  description: "Returns the signed-in user's name, e-mail address and job title from Microsoft Graph.",
  input: z.object({}),
  readOnly: true,
  scopes: ["mcp.read"],
  usesGraph: true,
  async run(_, { askGraph }) {
    // TODO 8: which of these properties did the description promise? (`@workshop/graph` has a `getMe`.)
    const user: unknown = await askGraph((graph) => graph.api("/me").get());
    return { text: JSON.stringify(user, undefined, 2) };
  },
});
