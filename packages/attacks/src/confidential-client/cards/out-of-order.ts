import { type Card, fell, held, type Outcome } from "../../card.ts";
import { ACCEPT } from "../../remote/mcp-session.ts";
import type { RawRequest } from "../../remote/remote.ts";
import { sessionManagement } from "../rules.ts";
import { onRoughServer } from "../scenes/rough.ts";
import type { Rough } from "../../remote/target.ts";

const call = { jsonrpc: "2.0", id: 1, method: "tools/list" };
const UNKNOWN = { "mcp-session-id": "5e551011-0000-4000-8000-000000000000" };

/** Named as on the wire, for every language. */
const OUT_OF_ORDER: Readonly<Record<string, RawRequest>> = {
  "POST tools/list, Mcp-Session-Id: —": { method: "POST", json: call },
  "POST tools/list, Mcp-Session-Id: 5e551011…": { method: "POST", json: call, headers: UNKNOWN },
  'POST ""': { method: "POST", body: "" },
  "POST 1": { method: "POST", body: "1" },
  "GET, Mcp-Session-Id: —": { method: "GET" },
  "DELETE, Mcp-Session-Id: 5e551011…": { method: "DELETE", headers: UNKNOWN },
};

/** One packet at the wrong moment. A server may answer some of these as it likes, but not fall over them. */
export const outOfOrder: Card = {
  id: "ENTRA-3.50",
  task: 7,
  rule: sessionManagement,
  look: "src/mcp/sessions.ts",
  anywhere: { needs: "token", onlyHere: "rough", strike },
  play: (lab) => onRoughServer(lab, strike),
};

async function strike({ server, token, harm }: Rough): Promise<Outcome> {
  for (const [what, request] of Object.entries(OUT_OF_ORDER)) {
    const headers = { ...ACCEPT, ...request.headers };
    const stream = await server.openStream({ ...request, headers, token }).catch(() => undefined);
    stream?.close();
    const done = await harm();
    if (done) return fell(done === "ended" ? "ended" : "silent", { what });
    if (!stream || stream.status >= 500) return fell("broke", { what, status: stream?.status ?? 0 });
  }
  return held;
}
