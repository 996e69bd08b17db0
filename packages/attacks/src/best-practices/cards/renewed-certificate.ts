import { type Card, fell, held } from "../../card.ts";
import { shortCertificates } from "../https-rules.ts";
import { renewal } from "../scenes/renewal.ts";

/** Whoever renews certificates has put a new one into the files. Nobody restarts anything. */
export const renewedCertificate: Card = {
  id: "ENTRA-4.05",
  task: 1,
  rule: shortCertificates,
  look: "src/https/follow-certificate.ts",
  async play(lab) {
    const { renewed, goesOn } = await renewal(lab);
    if (!renewed) return fell("old");
    return goesOn ? held : fell("cut");
  },
};
