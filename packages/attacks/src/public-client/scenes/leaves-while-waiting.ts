import type { Lab } from "../../lab.ts";
import { TOOL } from "../tool-result.ts";

/** A client that goes away while a sign-in is waiting at the browser. */
export function leavesWhileWaiting(lab: Lab) {
  return lab.once("leavesWhileWaiting", async () => {
    const entra = await lab.startTenant();
    let opened = (): void => {};
    const pageOpened = new Promise<void>((resolve) => (opened = resolve));
    const server = await lab.startServer({ entra, home: await lab.newHome(), atTheBrowser: async () => opened() });
    const answered = server.call(TOOL);
    await Promise.race([pageOpened, answered]);
    const waiting = server.running() && server.opened.length > 0;
    const { byItself } = await server.leave();
    return { waiting, leftByItself: byItself };
  });
}
