import type { Lab } from "../../lab.ts";
import { ada, inTurn, nobody, personAtBrowser } from "../people.ts";
import { TOOL } from "../tool-result.ts";

/** Ada declines; the next time she closes the window; the third time she signs in. The server waits one second at most. */
export function refused(lab: Lab) {
  return lab.once("refused", async () => {
    const entra = await lab.startTenant();
    const atTheBrowser = inTurn(personAtBrowser(lab, entra, ada, "decline"), nobody, personAtBrowser(lab, entra, ada));
    const env = { SIGN_IN_TIMEOUT: "1" };
    const server = await lab.startServer({ entra, home: await lab.newHome(), atTheBrowser, env });
    const declined = await server.call(TOOL);
    const abandoned = await server.call(TOOL, { patience: 5_000 });
    const accepted = await server.call(TOOL, { patience: 5_000 });
    await server.close();
    return {
      declined,
      abandoned,
      accepted,
      opened: server.opened.length,
      stderr: server.stderr(),
      secrets: entra.issuedSecrets(),
    };
  });
}
