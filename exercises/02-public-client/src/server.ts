import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { ConfigurationError, type PublicClientSettings, readPublicClientSettings } from "@workshop/auth";
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

const server = new McpServer({ name: "notes-local", version: "1.0.0" });
server.registerTool(
  "getUserDetails",
  {
    title: "Who am I?",
    description: "Returns the signed-in user's name, e-mail address and job title from Microsoft Graph.",
    annotations: { readOnlyHint: true },
  },
  async () => {
    try {
      return await getUserDetails(settings.graphBaseUrl, await authentication.acquireToken());
    } catch (error) {
      // TODO 8: the user said no, or something broke. Does the model find out?
      log("sign-in failed", String(error));
      return { content: [{ type: "text", text: "No user is signed in." }] };
    }
  },
);

// TODO 8: one bad line from a client, and this happens.
server.server.onerror = (error) => {
  log("transport error", error.message);
  process.exit(1);
};

// TODO 8: what keeps this process alive when the client has gone?
setInterval(() => log("alive"), 60_000);

log("starting");
await server.connect(new StdioServerTransport());
