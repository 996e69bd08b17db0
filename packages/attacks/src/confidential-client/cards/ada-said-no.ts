import { type Card, fell, held, type Outcome } from "../../card.ts";
import { askedPerson, atEntrasDoor, sayNo } from "../scenes/requests.ts";
import { LEDGER } from "../scenes/clients.ts";
import type { Target } from "../../remote/target.ts";
import { asStranger } from "../scenes/targets.ts";

/** Ada presses "No": her client hears of it, and Entra never does. */
export const adaSaidNo: Card = {
  id: "ENTRA-3.14",
  task: 2,
  rule: {
    name: "OAuth 2.0 (RFC 6749) §4.1.2.1, access_denied",
    url: "https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1",
  },
  look: "src/facade/consent.ts",
  anywhere: { needs: "url", strike },
  play: async (lab) => strike(await asStranger(lab)),
};

async function strike(target: Target): Promise<Outcome> {
  const answer = await sayNo(target, await askedPerson(target));
  if (!answer) return fell("noWayToSayNo");
  if (target.leadsToSignIn(answer)) return fell("wentOn");
  const { host, searchParams } = new URL(answer.leadsTo ?? "about:blank");
  if (searchParams.has("code")) return fell("code");
  const error = searchParams.get("error") ?? "-";
  if (host !== LEDGER.host || error !== "access_denied") return fell("notTold", { status: answer.status, error });
  await atEntrasDoor(target, (await target.clients()).ledger);
  return held;
}
