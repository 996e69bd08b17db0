import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { listen } from "../../remote/events.ts";
import { ACCEPT, openSession } from "../../remote/mcp-session.ts";
import { sessionManagement } from "../rules.ts";
import { onRoughServer } from "../scenes/rough.ts";

/** "Last one out": a client closes its stream, leaves in the middle of a call, then ends its session. Others work on. */
export const clientLeaves: Card = {
  id: "ENTRA-3.51",
  task: 7,
  rule: sessionManagement,
  look: "src/mcp/sessions.ts",
  play: (lab) =>
    onRoughServer(lab, async ({ server, tokens, harm }) => {
      const leaving = await openSession(server, tokens.accessToken);
      if (!leaving) throw new ControlFailed("sessionOpened", { user: ada.displayName });
      const headers = { ...ACCEPT, ...(leaving.id && { "mcp-session-id": leaving.id }) };
      const params = { name: "getUserDetails", arguments: {} };
      const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/call", params });
      (await listen(server, tokens.accessToken, leaving.id)).close();
      const call = { method: "POST", token: tokens.accessToken, headers, body };
      // A server that is gone by now answers nobody; `harm` says so.
      (await server.openStream(call).catch(() => undefined))?.close();
      await server.send({ method: "DELETE", token: tokens.accessToken, headers });
      const done = await harm();
      return done ? fell(done === "ended" ? "ended" : "silent") : held;
    }),
};
