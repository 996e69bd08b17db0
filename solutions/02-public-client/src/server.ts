import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { ConfigurationError, type PublicClientSettings, readPublicClientSettings } from "@workshop/auth";
import { createGraphClient } from "@workshop/graph";
import { AuthenticationService } from "./authentication-service.ts";
import { getUserDetails } from "./get-user-details.ts";
import { log } from "./log.ts";

/** The settings, or the end: a person reads this in the log of the MCP client. */
function requireSettings(): PublicClientSettings {
  try {
    return readPublicClientSettings();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

const settings = requireSettings();
const authentication = await AuthenticationService.create(settings);
const graph = createGraphClient({
  baseUrl: settings.graphBaseUrl,
  getAccessToken: () => authentication.acquireToken(),
});

const server = new McpServer({ name: "notes-local", version: "1.0.0" });
server.registerTool(
  "getUserDetails",
  {
    title: "Who am I?",
    description: "Returns the signed-in user's name, e-mail address and job title from Microsoft Graph.",
    annotations: { readOnlyHint: true },
  },
  ({ signal }) => getUserDetails(graph, signal),
);

// A line that is no message is the client's mistake; the next one may be good.
server.server.onerror = () => log("skipped-line");

// The client has gone when stdin ends (MCP lifecycle, shutdown over stdio). A sign-in that still waits ends with us.
process.stdin.on("end", () => process.exit(0));
process.stdout.on("error", () => process.exit(0));

await server.connect(new StdioServerTransport());
