import { ConfigurationError } from "@workshop/auth";
import { log, logError } from "@workshop/solution-03-confidential-client";
import { createHardenedApp } from "./app.ts";
import { type Config, readConfig } from "./config.ts";
import { createListener } from "./https/create-listener.ts";

/** Milliseconds that requests under way get before their connections are cut. */
const PATIENCE = 3_000;

/** A person reads this where the server is started. */
function refuseToStart(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function requireConfig(): Config {
  try {
    return readConfig();
  } catch (error) {
    if (error instanceof ConfigurationError) refuseToStart(error.message);
    throw error;
  }
}

const config = requireConfig();
const app = await createHardenedApp(config).catch((error: unknown) => {
  logError("start-failed", error);
  refuseToStart("The server cannot start: something it needs is not there. The line above says what.");
});
const { server, stop: stopListening } = createListener(config, app.express);

server.on("error", (error: NodeJS.ErrnoException) =>
  refuseToStart(error.code === "EADDRINUSE" ? `Port ${config.port} is taken. Set PORT to another one.` : error.message),
);
server.listen(config.port, config.host, () => log("listening", { url: config.mcpUrl.href, port: config.port }));

/** What is open ends first; what was said about it is written last. */
async function stop(): Promise<void> {
  stopListening();
  const closed = new Promise((resolve) => server.close(resolve));
  setTimeout(() => server.closeAllConnections(), PATIENCE).unref();
  await app.endSessions();
  server.closeIdleConnections();
  await closed;
  await app.stop();
  process.exit(0);
}
// Not `once`: what locks files ends a process at the signal when nobody listens any more (signal-exit).
let stopping: Promise<void> | undefined;
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void (stopping ??= stop()));
