import { type Card, fell, held, type Outcome } from "../../card.ts";
import { confusedDeputy } from "../rules.ts";
import { askedPerson } from "../scenes/requests.ts";
import type { Target } from "../../remote/target.ts";
import { asStranger } from "../scenes/targets.ts";

/** Another site shows the page in an invisible frame, with "Allow" under its own button. */
export const pageInAFrame: Card = {
  id: "ENTRA-3.12",
  task: 2,
  rule: confusedDeputy,
  look: "src/facade/html-page.ts",
  anywhere: { needs: "url", strike },
  play: async (lab) => strike(await asStranger(lab)),
};

async function strike(target: Target): Promise<Outcome> {
  const { headers } = (await askedPerson(target)).step;
  const ancestors = /frame-ancestors ([^;]*)/i.exec(headers["content-security-policy"] ?? "")?.[1];
  const closed = ancestors
    ? !/\*|https?:(\s|$)/i.test(ancestors)
    : /^(deny|sameorigin)$/i.test(headers["x-frame-options"] ?? "");
  if (!closed) return fell("framed");
  const kept = headers["cache-control"] ?? "-";
  return /no-store/i.test(kept) ? held : fell("stored", { kept });
}
