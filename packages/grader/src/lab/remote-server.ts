import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { RemoteProcess, RemoteServer } from "@workshop/attacks";
import { YourCodeError } from "../blame.ts";

/** Milliseconds. Long enough for a slow machine. */
const START_LIMIT = 20_000;
const STOP_LIMIT = 5_000;

/** A port nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, "localhost");
  const listening = await Promise.race([
    once(socket, "connect").then(() => true),
    once(socket, "error").then(() => false),
  ]).catch(() => false);
  socket.destroy();
  return listening;
}

/**
 * Waits until the server listens.
 * @throws YourCodeError when the process ends first, or never listens
 */
export async function awaitServer(
  child: ChildProcessWithoutNullStreams,
  port: number,
  home: string,
  wire: RemoteServer,
): Promise<RemoteProcess> {
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
  child.stdin.on("error", () => undefined);
  const ended = once(child, "close");
  const running = (): boolean => child.exitCode === null && child.signalCode === null;
  const give = Date.now() + START_LIMIT;
  while (!(await isListening(port))) {
    if (running() && Date.now() < give) {
      await wait(25);
      continue;
    }
    child.kill("SIGKILL");
    await ended;
    const words = stderr.trim().split("\n").slice(-8).join("\n  ");
    throw new YourCodeError(`The server does not listen on PORT.\n  ${words || "It wrote nothing to stderr."}`);
  }
  async function terminate(): Promise<{ exitCode: number | null }> {
    if (!running()) return { exitCode: child.exitCode };
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT);
    await ended;
    clearTimeout(timer);
    return { exitCode: child.exitCode };
  }
  return {
    ...wire,
    home,
    running,
    stdout: () => stdout,
    stderr: () => stderr,
    terminate,
    async stop() {
      if (running()) child.kill("SIGKILL");
      await ended;
    },
  };
}
