import { type Card, fell, held } from "../../card.ts";
import { shortCertificates } from "../https-rules.ts";
import { renewal } from "../scenes/renewal.ts";

/** Half a certificate: the disk was full, or the copy is under way. */
export const brokenCertificate: Card = {
  id: "ENTRA-4.06",
  task: 1,
  rule: shortCertificates,
  look: "src/https/follow-certificate.ts",
  async play(lab) {
    const { renewed, survived, recovered, running } = await renewal(lab);
    if (!running) return fell("ended");
    if (!renewed) return fell("deaf");
    if (!survived) return fell("lost");
    return recovered ? held : fell("stuck");
  },
};
