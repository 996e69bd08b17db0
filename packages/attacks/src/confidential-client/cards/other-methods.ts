import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { tokenRequirements } from "../rules.ts";
import { enter, facade } from "../scenes/facade.ts";

/** GET listens to a session, DELETE ends it. Without a token, neither may. */
export const otherMethods: Card = {
  id: "ENTRA-3.04",
  task: 1,
  rule: tokenRequirements,
  look: "src/app.ts",
  async play(lab) {
    const running = await facade(lab);
    const { session } = await enter(running, ada);
    const headers = { accept: "text/event-stream", ...(session.id && { "mcp-session-id": session.id }) };
    for (const method of ["GET", "DELETE"]) {
      const stream = await running.server.openStream({ method, headers });
      stream.close();
      if (stream.status < 400 || stream.status >= 500) return fell("open", { method, status: stream.status });
    }
    const { http } = await session.call("listNotes");
    if (http.status === 404) return fell("ended");
    if (http.status !== 200) throw new ControlFailed("toolAnswered", { status: http.status });
    return held;
  },
};
