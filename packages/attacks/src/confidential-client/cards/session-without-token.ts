import { type Card, ControlFailed, fell, held, type Outcome } from "../../card.ts";
import { ACCEPT, openSession, PROTOCOL } from "../../remote/mcp-session.ts";
import { sessionHijacking } from "../rules.ts";
import type { Holder } from "../../remote/target.ts";
import { asAda } from "../scenes/targets.ts";

/** Somebody read a session id in a log, and has nothing else. */
export const sessionWithoutToken: Card = {
  id: "ENTRA-3.46",
  task: 6,
  rule: sessionHijacking,
  look: "src/app.ts",
  anywhere: { needs: "token", strike },
  play: async (lab) => strike(await asAda(lab)),
};

async function strike({ server, token }: Holder): Promise<Outcome> {
  const session = await openSession(server, token);
  if (!session) throw new ControlFailed("toolAnswered", { status: 401 });
  if (session.id === undefined) return held; // a server without sessions has none to open
  const headers = { ...ACCEPT, "mcp-session-id": session.id, "mcp-protocol-version": PROTOCOL };
  const json = { jsonrpc: "2.0", id: 1, method: "tools/list" };
  for (const method of ["POST", "GET", "DELETE"]) {
    const { status, close } = await server.openStream({
      method,
      headers,
      ...(method === "POST" && { body: JSON.stringify(json) }),
    });
    close();
    if (status > 0 && status < 400) return fell("opened", { method, status });
  }
  const own = await session.send(json);
  if (own.http.status !== 200) throw new ControlFailed("toolAnswered", { status: own.http.status });
  return held;
}
