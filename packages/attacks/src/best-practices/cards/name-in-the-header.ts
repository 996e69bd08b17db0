import { randomUUID } from "node:crypto";
import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { textOf } from "../../remote/mcp-session.ts";
import { headersRepeat } from "../policy-rules.ts";
import { office, worked } from "../scenes/office.ts";

/** Grace, who may only read, writes: her header says "listNotes", her body "addNote". */
export const nameInTheHeader: Card = {
  id: "ENTRA-4.14",
  task: 2,
  rule: headersRepeat,
  look: "src/policy/require-tool.ts",
  async play(lab) {
    const { grace, ada } = await office(lab);
    const text = `note ${randomUUID()}`;
    const headers = { "mcp-name": "listNotes", "mcp-method": "tools/list" };
    const { http } = await grace.session.call("addNote", { text }, { headers });
    const own = await grace.session.call("listNotes");
    const good = await ada.session.call("addNote", { text });
    const failed = [own, good].find((answered) => !worked(answered));
    if (failed) throw new ControlFailed("toolAnswered", { status: failed.http.status });
    return textOf(own).includes(text) ? fell("ran", { status: http.status }) : held;
  },
};
