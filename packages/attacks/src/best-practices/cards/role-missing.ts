import { type Card, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { challengeOf } from "../../remote/challenge.ts";
import { scopesAndRoles } from "../policy-rules.ts";
import { adminAtWork, office, worked } from "../scenes/office.ts";

/** Grace asks for Ada's notes. She is no administrator, and no sign-in will make her one. */
export const roleMissing: Card = {
  id: "ENTRA-4.09",
  task: 2,
  rule: scopesAndRoles,
  look: "src/policy/policy.ts",
  async play(lab) {
    await adminAtWork(lab);
    const { grace } = await office(lab);
    const answered = await grace.session.call("readNotesOf", { person: ada.id });
    const { status } = answered.http;
    if (worked(answered)) return fell("ran", { status });
    if (status >= 500 || status === 0) return fell("otherStatus", { status });
    return status === 401 || challengeOf(answered.http)["scope"] ? fell("circles", { status }) : held;
  },
};
