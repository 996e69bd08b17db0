import type { Lab } from "../../lab.ts";
import { ada, grace, personAtBrowser } from "../../people.ts";
import { TOOL } from "../tool-result.ts";

/** Configured for Grace; the person at the browser signs in as Ada. Twice, because the first time Ada's account is cached. */
export function wrongPerson(lab: Lab) {
  return lab.once("wrongPerson", async () => {
    const entra = await lab.startTenant();
    const server = await lab.startServer({
      entra,
      home: await lab.newHome(),
      atTheBrowser: personAtBrowser(lab, entra, ada),
      env: { AZURE_USERNAME: grace.userPrincipalName },
    });
    const first = await server.call(TOOL);
    const second = await server.call(TOOL);
    await server.stop();
    return { first, second, opened: server.opened.length };
  });
}
