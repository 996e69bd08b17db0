import { setTimeout as sleep } from "node:timers/promises";
import type { Lab, LearnerServer, ToolAnswer } from "../../lab.ts";
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
    const abandoned = await unlessHanging(server, server.call(TOOL));
    const accepted = await server.call(TOOL);
    await server.stop();
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

/** How many signs of life we want from a server before we say that a call hangs; a slow machine gives them slowly. */
const PINGS = { count: 40, every: 100 };

/** The answer, or undefined when the server answers ping after ping and this call not. */
async function unlessHanging(server: LearnerServer, answer: Promise<ToolAnswer>): Promise<ToolAnswer | undefined> {
  const hanging = async (): Promise<undefined> => {
    for (let ping = 0; ping < PINGS.count; ping++) {
      await sleep(PINGS.every);
      await server.client.ping();
    }
  };
  return Promise.race([answer, hanging().catch(() => answer)]);
}
