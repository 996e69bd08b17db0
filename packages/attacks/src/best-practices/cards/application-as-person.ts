import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { grace } from "../../people.ts";
import { scopesAndRoles } from "../policy-rules.ts";
import { office, worked } from "../scenes/office.ts";

/** The nightly export, which may read everybody's notes, writes some. */
export const applicationAsPerson: Card = {
  id: "ENTRA-4.11",
  task: 2,
  rule: scopesAndRoles,
  look: "src/policy/policy.ts",
  async play(lab) {
    const { nightly } = await office(lab);
    const read = await nightly.session.call("readNotesOf", { person: grace.id });
    if (!worked(read)) throw new ControlFailed("exportReads", { status: read.http.status });
    const tries = {
      addNote: await nightly.session.call("addNote", { text: "By nobody" }),
      writeNoteFor: await nightly.session.call("writeNoteFor", { person: grace.id, text: "By nobody" }),
      listNotes: await nightly.session.call("listNotes"),
    };
    const ran = Object.entries(tries).find(([, answered]) => worked(answered));
    if (ran) return fell("ran", { tool: ran[0] });
    const broke = Object.values(tries).find(({ http }) => http.status >= 500 || http.status === 0);
    return broke ? fell("otherStatus", { status: broke.http.status }) : held;
  },
};
