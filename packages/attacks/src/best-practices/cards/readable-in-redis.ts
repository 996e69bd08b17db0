import { type Card, fell, held } from "../../card.ts";
import { findSecret } from "../../secrets.ts";
import { inRedis } from "../scenes/in-redis.ts";
import { storedCredentials } from "../vault-rules.ts";

/** A backup of Redis, or whoever else may read it: every key and every value is searched. */
export const readableInRedis: Card = {
  id: "ENTRA-4.23",
  task: 4,
  rule: storedCredentials,
  look: "src/vault/seal.ts",
  needs: ["redis"],
  async play(lab) {
    const { stored, secrets } = await inRedis(lab);
    const values = findSecret(stored.map(({ value }) => value).join("\n"), secrets);
    if (values) return fell("value", { kind: values });
    const keys = findSecret(stored.map(({ key }) => key).join("\n"), secrets);
    return keys ? fell("key", { kind: keys }) : held;
  },
};
