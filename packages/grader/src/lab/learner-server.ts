import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { type CallToolResult, ErrorCode, McpError } from "@modelcontextprotocol/sdk/types.js";
import type { LearnerServer, ToolAnswer } from "@workshop/attacks";
import { YourCodeError } from "../blame.ts";
import { lastWords } from "./last-words.ts";
import { ProcessTransport } from "./process-transport.ts";
import { type EndedServer, watchEnd } from "./watch-end.ts";

/** Long enough for a slow machine; a server that is alive answers in milliseconds. */
const START_LIMIT = 20_000;
const CALL_LIMIT = 15_000;
const NO_ANSWER = new Set<number>([ErrorCode.RequestTimeout, ErrorCode.ConnectionClosed]);
/** How long a server may take to leave after its client went away. */
const LEAVE_LIMIT = 3_000;
/** How long we wait before we end a server we have seen enough of. */
const STOP_LIMIT = 300;

/**
 * Connects a real MCP client to a server process.
 * @param onEnded hears when it then ends by itself
 * @throws YourCodeError when the process ends or does not answer `initialize`
 */
export async function connectServer(
  child: ChildProcessWithoutNullStreams,
  opened: readonly string[],
  onEnded: (ended: EndedServer) => void = () => undefined,
): Promise<LearnerServer> {
  const transport = new ProcessTransport(child);
  const client = new Client({ name: "workshop-grader", version: "1.0.0" });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
  const ended = once(child, "close");
  try {
    await client.connect(transport, { timeout: START_LIMIT });
  } catch (error) {
    child.kill("SIGKILL");
    await ended;
    throw new YourCodeError(`The server did not start.\n${lastWords(stderr, child) || String(error)}`);
  }
  const running = (): boolean => child.exitCode === null && child.signalCode === null;
  const weEndIt = watchEnd(child, () => stderr, onEnded);
  const leaveAfter = (limit: number): ReturnType<typeof leave> => {
    weEndIt();
    return leave(child, ended, running, limit);
  };
  return {
    client,
    opened,
    running,
    call: (tool, { patience = CALL_LIMIT } = {}) => callTool(client, tool, patience),
    stdout: () => transport.lines,
    stderr: () => stderr,
    sendRaw: (bytes) => void child.stdin.write(bytes),
    leave: () => leaveAfter(LEAVE_LIMIT),
    stop: async () => void (await leaveAfter(STOP_LIMIT)),
  };
}

async function callTool(client: Client, name: string, timeout: number): Promise<ToolAnswer> {
  try {
    return (await client.callTool({ name, arguments: {} }, undefined, { timeout })) as CallToolResult;
  } catch (error) {
    const silent = !(error instanceof McpError) || NO_ANSWER.has(error.code);
    const words = error instanceof Error ? error.message : String(error);
    return { content: [{ type: "text", text: words }], isError: true, failed: silent ? "no answer" : "protocol error" };
  }
}

async function leave(
  child: ChildProcessWithoutNullStreams,
  ended: Promise<unknown>,
  running: () => boolean,
  limit: number,
): Promise<{ byItself: boolean }> {
  if (!running()) return { byItself: false };
  child.stdin.end();
  let byItself = true;
  const timer = setTimeout(() => {
    byItself = false;
    child.kill("SIGKILL");
  }, limit);
  await ended;
  clearTimeout(timer);
  return { byItself };
}
