import { GRAPH_TROUBLES, INTERNAL_DETAIL } from "../../graph-troubles.ts";
import type { Lab } from "../../lab.ts";
import { ada, personAtBrowser } from "../../people.ts";
import { TOOL } from "../tool-result.ts";
import { SHORT_LIFE } from "./sign-in-needed.ts";

/** Ada is signed in; Graph answers 401, 403, 404 and 500 in turn; then Entra's token endpoint is down as well. */
export function graphTrouble(lab: Lab) {
  return lab.once("graphTrouble", async () => {
    const entra = await lab.startTenant();
    entra.faults.accessTokenLifetime(SHORT_LIFE);
    const server = await lab.startServer({
      entra,
      home: await lab.newHome(),
      atTheBrowser: personAtBrowser(lab, entra, ada),
    });
    const first = await server.call(TOOL);
    const answers = [];
    for (const { status, code } of GRAPH_TROUBLES) {
      entra.faults.graph({ status, code, message: INTERNAL_DETAIL, times: 20 });
      answers.push({ status, result: await server.call(TOOL) });
      entra.faults.clear();
      entra.faults.accessTokenLifetime(SHORT_LIFE);
    }
    const control = await server.call(TOOL);
    const before = server.opened.length;
    entra.faults.token({ status: 503, grant: "refresh_token", times: 20 });
    const duringOutage = await server.call(TOOL);
    const askedDuringOutage = server.opened.length - before;
    await server.stop();
    const written = { stdout: server.stdout(), stderr: server.stderr(), secrets: entra.issuedSecrets() };
    return { first, answers, control, duringOutage, askedDuringOutage, ...written };
  });
}
