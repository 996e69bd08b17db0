import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";

/** The signed-in user's details from Microsoft Graph. */
export async function getUserDetails(graphBaseUrl: URL, accessToken: string): Promise<CallToolResult> {
  const url = new URL("/v1.0/me", graphBaseUrl);
  const request = { headers: { authorization: `Bearer ${accessToken}` } };
  const response = await fetch(url, request);
  if (!response.ok) {
    // TODO 6: does the model know that this is an error, and which one?
    // TODO 7: helpful while debugging. Who reads it later?
    const text = `Graph call failed: ${JSON.stringify({ url, request, answer: await response.text() })}`;
    return { content: [{ type: "text", text }] };
  }
  // TODO 6: which of these properties did the tool promise? (`@workshop/graph` has a client with `getMe`.)
  return { content: [{ type: "text", text: JSON.stringify(await response.json(), null, 2) }] };
}
