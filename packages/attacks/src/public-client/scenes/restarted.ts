import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Lab } from "../../lab.ts";
import { requireAnswer, TOOL } from "../tool-result.ts";
import { ada, grace, personAtBrowser } from "../../people.ts";
import { sendRubbish } from "../rubbish.ts";
import { everyday } from "./everyday.ts";

/** The next morning: the same files, a new process; and a client that sends rubbish after its first call. */
export function restarted(lab: Lab) {
  return lab.once("restarted", async () => {
    const { entra, home, first } = await everyday(lab);
    requireAnswer(first, ada);
    const atTheBrowser = personAtBrowser(lab, entra, ada);
    const server = await lab.startServer({ entra, home: await lab.newHome(home), atTheBrowser });
    const result = await server.call(TOOL);
    const opened = server.opened.length;
    const rubbish = await sendRubbish(server);
    await server.stop();
    return { result, opened, rubbish };
  });
}

/** A disk error: every file the server wrote is cut in half and filled with rubbish. */
export function damaged(lab: Lab) {
  return lab.once("damaged", async () => {
    const { entra, home, first, files } = await everyday(lab);
    requireAnswer(first, ada);
    const copy = await lab.newHome(home);
    for (const { path, content } of files) {
      const half = content.subarray(0, Math.floor(content.length / 2));
      await writeFile(join(copy, path), Buffer.concat([half, Buffer.from("\u0000}} rubbish")]));
    }
    const server = await lab.startServer({ entra, home: copy, atTheBrowser: personAtBrowser(lab, entra, ada) });
    const result = await server.call(TOOL);
    await server.stop();
    return { result, opened: server.opened.length };
  });
}

/** Ada's machine, and now Grace's name is in the configuration; afterwards Ada's again. */
export function twoAccounts(lab: Lab) {
  return lab.once("twoAccounts", async () => {
    const { entra, home, first } = await everyday(lab);
    requireAnswer(first, ada);
    const shared = await lab.newHome(home);
    const start = (user: typeof ada) =>
      lab.startServer({
        entra,
        home: shared,
        atTheBrowser: personAtBrowser(lab, entra, user),
        env: { AZURE_USERNAME: user.userPrincipalName },
      });
    const forGrace = await start(grace);
    const graceAsked = await forGrace.call(TOOL);
    await forGrace.stop();
    const forAda = await start(ada);
    const adaAsked = await forAda.call(TOOL);
    await forAda.stop();
    return { graceAsked, adaAsked, openedForAda: forAda.opened.length };
  });
}
