import { ControlFailed } from "../../card.ts";
import { enter } from "../../confidential-client/scenes/facade.ts";
import type { Lab } from "../../lab.ts";
import { ada, grace } from "../../people.ts";
import { ask, type McpSession, PROTOCOL } from "../../remote/mcp-session.ts";
import type { RemoteProcess } from "../../remote/remote.ts";
import { lastMinutes } from "./two-servers.ts";

/** A call in a session, at whichever server. */
async function callAt(server: RemoteProcess, token: string, { id = "" }: McpSession): Promise<number> {
  const headers = { "mcp-session-id": id, "mcp-protocol-version": PROTOCOL };
  const call = { name: "listNotes", arguments: {} };
  const { http, error } = await ask(server, "tools/call", call, { token, headers });
  return error && http.status === 200 ? 400 : http.status;
}

/** Ada opens a session at one server and calls at the other. Grace shows its id there, too. Then Ada ends it where it began. */
export function sharedSession(lab: Lab) {
  return lab.once("two servers: a session", async () => {
    const running = await lastMinutes(lab);
    const { server, other } = running;
    const [ofAda, ofGrace] = await Promise.all([enter(running, ada), enter(running, grace)]);
    const here = await callAt(server, ofAda.tokens.accessToken, ofAda.session);
    if (here !== 200) throw new ControlFailed("toolAnswered", { status: here });
    const graceThere = await callAt(other, ofGrace.tokens.accessToken, ofAda.session);
    const adaThere = await callAt(other, ofAda.tokens.accessToken, ofAda.session);
    const headers = { "mcp-session-id": ofAda.session.id ?? "", "mcp-protocol-version": PROTOCOL };
    await server.send({ method: "DELETE", token: ofAda.tokens.accessToken, headers });
    const afterEnd = await callAt(other, ofAda.tokens.accessToken, ofAda.session);
    return { hasSession: ofAda.session.id !== undefined, graceThere, adaThere, afterEnd };
  });
}
