import { type Card, fell, held } from "../../card.ts";
import { findSecretDecoded } from "../../secrets.ts";
import { oneMachine } from "../scenes/one-machine.ts";
import { storedCredentials } from "../vault-rules.ts";

/** The server is killed after a note was acknowledged; every file of it is looked at; then it starts again. */
export const killedServer: Card = {
  id: "ENTRA-4.32",
  task: 4,
  rule: storedCredentials,
  look: "src/vault/file-store.ts",
  async play(lab) {
    const { kept, files, secrets } = await oneMachine(lab);
    for (const { path: file, content, othersMayRead } of files) {
      const kind = findSecretDecoded(content, secrets);
      if (kind) return fell("found", { file, kind: kind.replace("_", " ") });
      if (othersMayRead) return fell("open", { file });
    }
    return kept ? held : fell("lost");
  },
};
