import type { Lab } from "../../lab.ts";
import { ACCEPT, initializeParams } from "../../remote/mcp-session.ts";
import type { OpenStream, RemoteServer } from "../../remote/remote.ts";
import { until } from "../../remote/until.ts";
import { twoCallers } from "./entra.ts";

const STREAM = { accept: "text/event-stream" };
const initialize = { jsonrpc: "2.0", id: 1, method: "initialize", params: initializeParams };

/** Where messages go, as the stream says first (HTTP+SSE of 2024-11-05). Undefined when it says nothing of the kind. */
async function endpointOf(stream: OpenStream): Promise<string | undefined> {
  const read = async () => /^event: ?endpoint\r?\ndata: ?(\S+)/m.exec(stream.text())?.[1];
  return until(read, (found) => found !== undefined || stream.ended());
}

/** A stranger opens the old transport. `letIn` is more than a status: any page may answer 200 at that address. */
export async function strangerAtOldDoor(
  server: RemoteServer,
): Promise<{ readonly status: number; readonly letIn: boolean }> {
  const stream = await server.openStream({ path: "/sse", headers: STREAM });
  const letIn = stream.status === 200 && (await endpointOf(stream)) !== undefined;
  stream.close();
  return { status: stream.status, letIn };
}

/** The shared server, which nobody asked for the old transport, and one that was started with it. */
export function oldTransport(lab: Lab) {
  return lab.once("entra: old transport", async () => {
    const { entra, server, ada, grace } = await twoCallers(lab);
    const unasked = await server.openStream({ path: "/sse", token: ada.token, headers: STREAM });
    unasked.close();
    const asked = await lab.startRemote({ entra, issuer: "entra", env: { LEGACY_SSE: "on" } });
    const stranger = await strangerAtOldDoor(asked);
    const stream = await asked.openStream({ path: "/sse", token: ada.token, headers: STREAM });
    const statuses = { unasked: unasked.status, stranger, owner: stream.status };
    if (stream.status !== 200) return { ...statuses, messages: undefined };
    const named = await endpointOf(stream);
    const url = new URL(named ?? "/message", asked.origin);
    const post = async (token?: string) => {
      const who = token === undefined ? {} : { token };
      const path = `${url.pathname}${url.search}`;
      return (await asked.send({ path, method: "POST", headers: ACCEPT, json: initialize, ...who })).status;
    };
    const heard = () => stream.text().includes("protocolVersion");
    const refused = { nobody: await post(), grace: await post(grace.token) };
    const forOthers = heard();
    const owner = await post(ada.token);
    const answered = await until(async () => heard(), Boolean);
    stream.close();
    await asked.stop();
    return { ...statuses, messages: { ...refused, forOthers, owner, answered } };
  });
}
