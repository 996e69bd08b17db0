import { randomUUID } from "node:crypto";
import { ControlFailed } from "../../card.ts";
import type { Lab } from "../../lab.ts";
import { challengeOf } from "../../remote/challenge.ts";
import { textOf } from "../../remote/mcp-session.ts";
import { twoCallers } from "./entra.ts";

/** Grace, who may only read, calls the tool that writes; then Ada, who may write, does. */
export function missingScope(lab: Lab) {
  return lab.once("entra: missing scope", async () => {
    const running = await twoCallers(lab);
    const { ada, grace } = running;
    const text = `note ${randomUUID()}`;
    const { http } = await grace.session.call("addNote", { text });
    const own = await grace.session.call("listNotes");
    const good = await ada.session.call("addNote", { text: "Ada's own note" });
    const failed = [own, good].find(
      ({ http: answer, error, result }) => answer.status !== 200 || error || result["isError"],
    );
    if (failed) throw new ControlFailed("toolAnswered", { status: failed.http.status });
    return { ...running, status: http.status, challenge: challengeOf(http), ran: textOf(own).includes(text) };
  });
}
