import type { Lab } from "../../lab.ts";
import { ada, personAtBrowser } from "../people.ts";
import { isAbout, TOOL } from "../tool-result.ts";

export const CROWD = 10;

/** A model that calls the tool ten times at once, before anyone has signed in. */
export function crowd(lab: Lab) {
  return lab.once("crowd", async () => {
    const entra = await lab.startTenant();
    const server = await lab.startServer({
      entra,
      home: await lab.newHome(),
      atTheBrowser: personAtBrowser(lab, entra, ada),
    });
    const results = await Promise.all(Array.from({ length: CROWD }, () => server.call(TOOL)));
    await server.stop();
    return { opened: server.opened.length, answered: results.filter((result) => isAbout(result, ada)).length };
  });
}
