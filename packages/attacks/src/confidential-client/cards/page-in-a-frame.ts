import { type Card, fell, held } from "../../card.ts";
import { confusedDeputy } from "../rules.ts";
import { askedPerson } from "../scenes/requests.ts";

/** Another site shows the page in an invisible frame, with "Allow" under its own button. */
export const pageInAFrame: Card = {
  id: "ENTRA-3.12",
  task: 2,
  rule: confusedDeputy,
  look: "src/facade/html-page.ts",
  async play(lab) {
    const { headers } = (await askedPerson(lab)).step;
    const ancestors = /frame-ancestors ([^;]*)/i.exec(headers["content-security-policy"] ?? "")?.[1];
    const framed = ancestors === undefined ? !headers["x-frame-options"] : /\*|https?:/.test(ancestors);
    if (framed) return fell("framed");
    const kept = headers["cache-control"] ?? "nothing";
    return /no-store/i.test(kept) ? held : fell("stored", { kept });
  },
};
