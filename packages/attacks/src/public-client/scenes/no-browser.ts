import { setTimeout as sleep } from "node:timers/promises";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import type { Entra } from "@workshop/entra-emulator";
import type { Lab, LearnerServer } from "../../lab.ts";
import { ada } from "../../people.ts";
import { TOOL, wordsOf } from "../tool-result.ts";

/** How often, and how many times, the user looks for a code on the screen. */
const LOOK = { every: 50, times: 120 };

/** What a user code looks like: nine capital letters or digits. Other words do too, so each is tried. */
const USER_CODE = /\b[A-Z0-9]{9}\b/g;

/** A machine without a browser: the user reads a code from the server's log or answer and enters it on another device. */
export function noBrowser(lab: Lab) {
  return lab.once("noBrowser", async () => {
    const entra = await lab.startTenant();
    const server = await lab.startServer({ entra, home: await lab.newHome() });
    const calling = server.call(TOOL);
    const entered = await enterShownCode(lab, entra, server, calling);
    const first = await calling;
    // Both are right: to wait for the user, or to answer with the code and succeed when asked again.
    const result = entered ? await askUntilAnswered(server, first) : first;
    await server.stop();
    return { entered, result };
  });
}

async function enterShownCode(
  lab: Lab,
  entra: Entra,
  server: LearnerServer,
  calling: Promise<CallToolResult>,
): Promise<boolean> {
  const person = { userName: ada.userPrincipalName, password: ada.password };
  const tried = new Set<string>();
  let answer: string | undefined;
  void calling.then((result) => (answer = wordsOf(result)));
  for (let look = 0; look < LOOK.times; look++) {
    const shown = `${server.stderr()}\n${answer ?? ""}`.match(USER_CODE) ?? [];
    for (const code of shown.filter((word) => !tried.has(word))) {
      tried.add(code);
      const { error } = await lab.newBrowser(entra).enterDeviceCode(`${entra.origin}/devicelogin`, code, person);
      if (!error) return true;
    }
    if (answer !== undefined || !server.running()) return false;
    await sleep(LOOK.every);
  }
  return false;
}

/** The user asks again now and then: a server that answered with the code learns only later that it was entered. */
async function askUntilAnswered(server: LearnerServer, first: CallToolResult): Promise<CallToolResult> {
  let result = first;
  for (let again = 0; result.isError && again < LOOK.times; again++) {
    await sleep(LOOK.every * 4);
    result = await server.call(TOOL);
  }
  return result;
}
