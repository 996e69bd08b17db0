import { type Card, fell, held } from "../../card.ts";
import { grace } from "../../people.ts";
import { challengeOf } from "../../remote/challenge.ts";
import { stepUp } from "../policy-rules.ts";
import { adminAtWork, office, qualified, worked } from "../scenes/office.ts";

/** Alan is an administrator; his client asked for reading only. It writes, and has to hear of everything it needs. */
export const roleWithoutScope: Card = {
  id: "ENTRA-4.10",
  task: 2,
  rule: stepUp,
  look: "src/policy/require-tool.ts",
  async play(lab) {
    await adminAtWork(lab);
    const { alan } = await office(lab);
    const answered = await alan.session.call("writeNoteFor", { person: grace.id, text: "Left by Alan" });
    const { status } = answered.http;
    if (worked(answered)) return fell("ran", { status });
    const { error = "none", scope = "" } = challengeOf(answered.http);
    if (status !== 403 || error !== "insufficient_scope") return fell("otherAnswer", { status, error });
    const named = scope.split(" ");
    const missing = qualified("mcp.read", "mcp.write").find((name) => !named.includes(name));
    return missing ? fell("notAll", { scope: scope || "no scope" }) : held;
  },
};
