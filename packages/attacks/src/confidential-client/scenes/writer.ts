import { randomUUID } from "node:crypto";
import { ControlFailed } from "../../card.ts";
import type { Lab } from "../../lab.ts";
import { hedy } from "../../people.ts";
import { ACCEPT, type Answered, type McpSession, textOf } from "../../remote/mcp-session.ts";
import type { RemoteServer } from "../../remote/remote.ts";
import type { Change, Knock, Message } from "../../remote/target.ts";
import { enter, facade } from "./facade.ts";

/** Hedy, who may write notes, with a session on the shared façade. */
export function writer(lab: Lab) {
  return lab.once("facade: a writer", async () => {
    const running = await facade(lab);
    const entered = await enter(running, hedy, "mcp.read mcp.write");
    requireResult(await entered.session.call("addNote", { text: "Hedy's own note" }));
    return { ...running, ...entered };
  });
}

function requireResult({ http, result, error }: Answered): void {
  if (http.status !== 200 || error || result["isError"])
    throw new ControlFailed("toolAnswered", { status: http.status });
}

/**
 * Somebody sends "write a note" into a person's session, with something wrong about it; then the person reads the notes.
 * @throws ControlFailed when they cannot read their own notes: then a refusal proves nothing
 */
export async function tryToWrite(
  { server, session }: { readonly server: RemoteServer; readonly session: McpSession },
  { wrap, ...change }: Change,
): Promise<Knock> {
  const text = `note ${randomUUID()}`;
  const call: Message = {
    jsonrpc: "2.0",
    id: 1,
    method: "tools/call",
    params: { name: "addNote", arguments: { text } },
  };
  const headers = { ...ACCEPT, ...(session.id && { "mcp-session-id": session.id }), ...change.headers };
  const { status } = await server.send({ method: "POST", json: wrap?.(call) ?? call, ...change, headers });
  const own = await session.call("listNotes");
  requireResult(own);
  return { status, worked: textOf(own).includes(text) };
}
