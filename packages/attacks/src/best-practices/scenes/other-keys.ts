import { ControlFailed } from "../../card.ts";
import { enter } from "../../confidential-client/scenes/facade.ts";
import type { Lab } from "../../lab.ts";
import { ada } from "../../people.ts";
import { gateSays } from "../../remote/gate.ts";
import { endedElsewhere } from "./ended-elsewhere.ts";
import { byName, lastMinutes } from "./two-servers.ts";
import { newVaultKey } from "./vault-key.ts";

/** What the gate says when a good token belongs to no session: it was let in. */
const isLetIn = (status: number): boolean => status === 400 || status === 200;

/** A third server has a new key and opens with the old one, as the rule is; a fourth has one that has never sealed anything. */
function withOtherKeys(lab: Lab) {
  return lab.once("two servers: and two with other keys", async () => {
    const { server, vaultKey, name } = await lastMinutes(lab);
    const keys = [
      { VAULT_KEY: newVaultKey(), VAULT_KEY_PREVIOUS: vaultKey },
      { VAULT_KEY: newVaultKey(), VAULT_KEY_PREVIOUS: "" },
    ];
    const [rotated, strange] = await Promise.all(keys.map((env) => server.another({ env })));
    if (!rotated || !strange) throw new Error("two keys, two servers");
    return { rotated: byName(rotated, name), strange: byName(strange, name) };
  });
}

/** An operator changes the key, server after server. Ada's token came from one with the old key. */
export function otherKeys(lab: Lab) {
  return lab.once("two servers: other keys", async () => {
    const [others] = await Promise.all([withOtherKeys(lab), Promise.allSettled([endedElsewhere(lab)])]);
    const running = await lastMinutes(lab);
    const { tokens } = await enter(running, ada);
    const before = await gateSays(running.server, tokens.accessToken);
    if (!isLetIn(before)) throw new ControlFailed("toolAnswered", { status: before });
    const rotated = await gateSays(others.rotated, tokens.accessToken);
    const strange = await gateSays(others.strange, tokens.accessToken);
    return { keeps: isLetIn(rotated), rotated, opens: isLetIn(strange), strange };
  });
}
