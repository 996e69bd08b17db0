import { type Card, fell, held } from "../../card.ts";
import { ada } from "../../people.ts";
import { storingTokens } from "../rules.ts";
import { everyday } from "../scenes/everyday.ts";
import { findSecretDecoded } from "../../secrets.ts";
import { requireAnswer } from "../tool-result.ts";

/** A backup, a sync folder or a stolen disk: every file is searched for the tokens the tenant issued, also base64 and hex. */
export const plainTextOnDisk: Card = {
  id: "ENTRA-2.12",
  task: 5,
  rule: storingTokens,
  look: "src/token-cache.ts",
  async play(lab) {
    const { first, files, secrets } = await everyday(lab);
    requireAnswer(first, ada);
    for (const { path, content } of files) {
      const kind = findSecretDecoded(content, secrets);
      if (kind) return fell("found", { file: path, kind: kind.replace("_", " ") });
    }
    return held;
  },
};
