import { type Card, ControlFailed, fell, held, type Outcome } from "../../card.ts";
import { ada } from "../../people.ts";
import type { Target } from "../../remote/target.ts";
import { tokenRequirements } from "../rules.ts";
import { enter, facade } from "../scenes/facade.ts";
import { asStranger } from "../scenes/targets.ts";

/** GET listens to a session, DELETE ends it. Without a token, neither may. */
export const otherMethods: Card = {
  id: "ENTRA-3.04",
  task: 1,
  rule: tokenRequirements,
  look: "src/app.ts",
  anywhere: { needs: "url", strike },
  async play(lab) {
    const { session } = await enter(await facade(lab), ada);
    const outcome = await strike(await asStranger(lab), session.id);
    if (outcome.state === "fell") return outcome;
    const { http } = await session.call("listNotes");
    if (http.status === 404) return fell("ended");
    if (http.status !== 200) throw new ControlFailed("toolAnswered", { status: http.status });
    return held;
  },
};

/** @param id of somebody's session; elsewhere none is known */
async function strike({ server }: Target, id?: string): Promise<Outcome> {
  const headers = { accept: "text/event-stream", ...(id && { "mcp-session-id": id }) };
  for (const method of ["GET", "DELETE"]) {
    const stream = await server.openStream({ method, headers });
    stream.close();
    if (stream.status < 400 || stream.status >= 500) return fell("open", { method, status: stream.status });
  }
  return held;
}
