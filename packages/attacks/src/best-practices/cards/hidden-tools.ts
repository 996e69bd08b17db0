import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { callModern } from "../../remote/modern-client.ts";
import type { RemoteServer } from "../../remote/remote.ts";
import type { McpSession } from "../../remote/mcp-session.ts";
import { listedTools } from "../policy-rules.ts";
import { office } from "../scenes/office.ts";

const OF_ADMINISTRATORS = ["readNotesOf", "writeNoteFor"];
const OF_PERSONS = ["getUserDetails", "listNotes", "addNote", "writeNoteFor"];

async function list(session: McpSession): Promise<string[]> {
  const { result } = await session.send({ jsonrpc: "2.0", id: "list", method: "tools/list", params: {} });
  return Array.isArray(result["tools"]) ? result["tools"].map(({ name }: { name?: unknown }) => String(name)) : [];
}

async function listModern(server: RemoteServer, token: string): Promise<string[]> {
  let names: string[] = [];
  await callModern(server, {
    token,
    mark: "tools/list",
    async act(client) {
      names = (await client.listTools()).tools.map(({ name }) => name);
      return {};
    },
  });
  return names;
}

/** Grace, who has no role, and the nightly export, which is no person, look at what there is. */
export const hiddenTools: Card = {
  id: "ENTRA-4.08",
  task: 2,
  rule: listedTools,
  look: "src/policy/may-list.ts",
  async play(lab) {
    const { server, ada, grace, nightly } = await office(lab);
    const ofAda = await list(ada.session);
    if (!OF_ADMINISTRATORS.every((name) => ofAda.includes(name))) throw new ControlFailed("adminSees");
    const [old, modern] = [await list(grace.session), await listModern(server, grace.token)];
    if (!old.includes("listNotes") || !modern.includes("listNotes")) throw new ControlFailed("ownToolsListed");
    const shown = OF_ADMINISTRATORS.find((name) => old.includes(name) || modern.includes(name));
    if (shown) return fell("toGrace", { tool: shown });
    const ofNightly = await list(nightly.session);
    const foreign = OF_PERSONS.find((name) => ofNightly.includes(name));
    return foreign ? fell("toApplication", { tool: foreign }) : held;
  },
};
