import { ControlFailed } from "../../card.ts";
import { enter } from "../../confidential-client/scenes/facade.ts";
import type { Lab } from "../../lab.ts";
import { ada } from "../../people.ts";
import { gateSays } from "../../remote/gate.ts";
import { endedElsewhere } from "./ended-elsewhere.ts";
import { twoServers } from "./two-servers.ts";
import { newVaultKey } from "./vault-key.ts";

/** What the gate says when a good token belongs to no session: it was let in. */
const isLetIn = (status: number): boolean => status === 400 || status === 200;

/** An operator changes the key, as the rule is: the old one goes on opening. Then one that has never sealed anything. */
export function otherKeys(lab: Lab) {
  return lab.once("two servers: other keys", async () => {
    await Promise.allSettled([endedElsewhere(lab)]);
    const running = await twoServers(lab);
    const { server, vaultKey } = running;
    const { tokens } = await enter(running, ada);
    const before = await gateSays(server, tokens.accessToken);
    if (!isLetIn(before)) throw new ControlFailed("toolAnswered", { status: before });
    await server.restart({ env: { VAULT_KEY: newVaultKey(), VAULT_KEY_PREVIOUS: vaultKey } });
    const rotated = await gateSays(server, tokens.accessToken);
    await server.restart({ env: { VAULT_KEY: newVaultKey(), VAULT_KEY_PREVIOUS: "" } });
    const strange = await gateSays(server, tokens.accessToken);
    return { keeps: isLetIn(rotated), rotated, opens: isLetIn(strange), strange };
  });
}
