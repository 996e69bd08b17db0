import { type Card, fell, held } from "../../card.ts";
import { findSecretDecoded } from "../../secrets.ts";
import { day } from "../scenes/day.ts";

/** A backup, or another account of the machine: every file that the server left is looked at. Leaving none is fine. */
export const leftOnDisk: Card = {
  id: "ENTRA-3.41",
  task: 5,
  rule: {
    name: "OAuth 2.0 Threat Model (RFC 6819) §5.1.4.1, credential storage",
    url: "https://www.rfc-editor.org/rfc/rfc6819#section-5.1.4.1",
  },
  look: "src/facade/registered-clients.ts",
  async play(lab) {
    const { files, secrets } = await day(lab);
    for (const { path: file, content, othersMayRead } of files) {
      const kind = findSecretDecoded(content, secrets);
      if (kind) return fell("found", { file, kind: kind.replace("_", " ") });
      if (othersMayRead) return fell("open", { file });
    }
    return held;
  },
};
