import type { Lab } from "../../lab.ts";
import { ada, inTurn, nobody, personAtBrowser } from "../../people.ts";
import { TOOL } from "../tool-result.ts";
import { opensAnother, unlessHanging } from "../waiting.ts";

/** Ada declines at the consent page. The next time she opens the page and leaves it; then the client goes away. */
export function declinesThenLeaves(lab: Lab) {
  return lab.once("declinesThenLeaves", async () => {
    const entra = await lab.startTenant();
    const atTheBrowser = inTurn(personAtBrowser(lab, entra, ada, "decline"), nobody);
    const server = await lab.startServer({ entra, home: await lab.newHome(), atTheBrowser });
    const declined = await server.call(TOOL);
    const opened = server.opened.length;
    void server.call(TOOL);
    const waiting = await opensAnother(server, opened);
    const { byItself } = await server.leave();
    return { declined, opened, waiting, leftByItself: byItself };
  });
}

/** The user closes the window of a server that waits one second at most. Then the tool is called once more. */
export function abandons(lab: Lab) {
  return lab.once("abandons", async () => {
    const entra = await lab.startTenant();
    const env = { SIGN_IN_TIMEOUT: "1" };
    const server = await lab.startServer({ entra, home: await lab.newHome(), atTheBrowser: nobody, env });
    const abandoned = await unlessHanging(server, server.call(TOOL));
    const opened = await opensAnother(server, 0);
    void server.call(TOOL);
    const askedAgain = await opensAnother(server, server.opened.length);
    await server.stop();
    return { abandoned, opened, askedAgain };
  });
}
