import { randomUUID } from "node:crypto";
import { ControlFailed } from "../../card.ts";
import type { Lab } from "../../lab.ts";
import { hedy } from "../../people.ts";
import { type Answered, ask, textOf } from "../../remote/mcp-session.ts";
import type { RawRequest } from "../../remote/remote.ts";
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
  if (http.status !== 200 || error || result["isError"]) throw new ControlFailed("toolAnswered", { status: http.status });
}

/**
 * Somebody sends "write a note" into Hedy's session, without her token in the usual place; then Hedy reads her notes.
 * @returns whether the note was written, whatever the status said
 * @throws ControlFailed when Hedy cannot read her own notes: then a refusal proves nothing
 */
export async function tryToWrite(lab: Lab, request: RawRequest) {
  const { server, session } = await writer(lab);
  const text = `note ${randomUUID()}`;
  const headers = { ...(session.id && { "mcp-session-id": session.id }), ...request.headers };
  const call = { name: "addNote", arguments: { text } };
  const { http } = await ask(server, "tools/call", call, { ...request, headers });
  const own = await session.call("listNotes");
  requireResult(own);
  return { status: http.status, written: textOf(own).includes(text), challenge: http.headers["www-authenticate"] ?? "" };
}
