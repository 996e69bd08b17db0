import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { ConfigurationError } from "@workshop/auth";
import { createApp } from "./app.ts";
import { type Config, readConfig } from "./config.ts";
import { log } from "./log.ts";

/** The settings, or the end: a person reads this where the server is started. */
function requireConfig(): Config {
  try {
    return readConfig();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

const config = requireConfig();
const app = createApp(config);
const server = config.tls ? createSecureServer(config.tls, app.express) : createServer(app.express);

server.on("error", (error: NodeJS.ErrnoException) => {
  const taken = error.code === "EADDRINUSE" ? `Port ${config.port} is taken. Set PORT to another one.` : error.message;
  process.stderr.write(`${taken}\n`);
  process.exit(2);
});
server.listen(config.port, config.host, () => log("listening", { url: config.mcpUrl.href, port: config.port }));

// TODO 7: a new version is to be deployed, and the old one gets SIGTERM. What happens to whoever is in the middle of a call?
