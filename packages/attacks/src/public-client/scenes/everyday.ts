import type { Lab } from "../../lab.ts";
import { filesIn } from "../../files.ts";
import { ada, personAtBrowser, PRIVATE_PHONE } from "../../people.ts";
import { TOOL } from "../tool-result.ts";

/** An ordinary day: Ada signs in, asks twice, goes home. Ten cards look at what was left behind. */
export function everyday(lab: Lab) {
  return lab.once("everyday", async () => {
    const entra = await lab.startTenant();
    entra.updateUser(ada.id, { mobilePhone: PRIVATE_PHONE, businessPhones: [PRIVATE_PHONE] });
    const home = await lab.newHome();
    const server = await lab.startServer({ entra, home, atTheBrowser: personAtBrowser(lab, entra, ada) });
    const first = await server.call(TOOL);
    const openedByFirst = server.opened.length;
    const second = await server.call(TOOL);
    const openedBySecond = server.opened.length - openedByFirst;
    return {
      entra,
      home,
      first,
      second,
      opened: server.opened,
      openedByFirst,
      openedBySecond,
      stdout: server.stdout(),
      stderr: server.stderr(),
      files: await filesIn(home),
      secrets: entra.issuedSecrets(),
      leaving: server.leave(),
    };
  });
}
