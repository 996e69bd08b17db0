import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { ask, textOf } from "../../remote/mcp-session.ts";
import { sessionHijacking } from "../rules.ts";
import { twoPeople } from "../scenes/facade.ts";

/** Grace shows her own good token, and the id of Ada's session. */
export const sessionOfAnother: Card = {
  id: "ENTRA-3.45",
  task: 6,
  rule: sessionHijacking,
  look: "src/mcp/sessions.ts",
  async play(lab) {
    const { server, ada, grace } = await twoPeople(lab);
    const own = await ada.session.call("getUserDetails");
    if (!textOf(own).includes("Ada")) throw new ControlFailed("toolAnswered", { status: own.http.status });
    if (ada.session.id === undefined) return held; // a server without sessions has none to steal
    const headers = { "mcp-session-id": ada.session.id };
    const { http } = await ask(server, "tools/list", {}, { token: grace.tokens.accessToken, headers });
    return http.status === 200 ? fell("letIn", { status: http.status }) : held;
  },
};
