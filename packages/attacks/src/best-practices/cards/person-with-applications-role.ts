import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { scopesAndRoles } from "../policy-rules.ts";
import { adminAtWork, office, worked } from "../scenes/office.ts";

/** Somebody gave Hedy the role that is meant for the nightly export. In a token for a person it means nothing. */
export const personWithApplicationsRole: Card = {
  id: "ENTRA-4.12",
  task: 2,
  rule: scopesAndRoles,
  look: "src/policy/policy.ts",
  async play(lab) {
    await adminAtWork(lab);
    const { hedy } = await office(lab);
    const own = await hedy.session.call("listNotes");
    if (!worked(own)) throw new ControlFailed("toolAnswered", { status: own.http.status });
    const answered = await hedy.session.call("readNotesOf", { person: ada.id });
    return worked(answered) ? fell("ran", { status: answered.http.status }) : held;
  },
};
