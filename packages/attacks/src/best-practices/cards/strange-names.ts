import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { toolErrors } from "../policy-rules.ts";
import { office, worked } from "../scenes/office.ts";

/** Names that no tool has, and some that every object of JavaScript has. */
export const strangeNames: Card = {
  id: "ENTRA-4.13",
  task: 2,
  rule: toolErrors,
  look: "src/policy/require-tool.ts",
  async play(lab) {
    const { ada } = await office(lab);
    for (const name of [
      "dropAllNotes",
      "constructor",
      "__proto__",
      "toString",
      "READNOTESOF",
      "readNotesOf ",
      7,
      null,
    ]) {
      const params = { name, arguments: {} };
      const answered = await ada.session.send({ jsonrpc: "2.0", id: "strange", method: "tools/call", params });
      const { status } = answered.http;
      if (status >= 500 || status === 0) return fell("broke", { name: String(name), status });
      if (worked(answered)) return fell("ran", { name: String(name) });
    }
    const good = await ada.session.call("listNotes");
    if (!worked(good)) throw new ControlFailed("toolAnswered", { status: good.http.status });
    return held;
  },
};
