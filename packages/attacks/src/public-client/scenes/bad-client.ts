import type { Lab, LearnerServer } from "../../lab.ts";
import { nobody } from "../people.ts";
import { TOOL } from "../tool-result.ts";

const GARBAGE: (string | Uint8Array)[] = [
  "this is not JSON\n",
  '{"jsonrpc":"2.0","id":1\n',
  '{"jsonrpc":"2.0","id":{},"method":7}\n',
  "[]\nnull\n42\n\n",
  Uint8Array.of(0xff, 0xfe, 0x00, 0x0a),
  `"${"x".repeat(1_000_000)}"\n`,
];

/** A client that sends rubbish between its messages. */
export function badClient(lab: Lab) {
  return lab.once("badClient", async () => {
    const entra = await lab.startTenant();
    const server = await lab.startServer({ entra, home: await lab.newHome(), atTheBrowser: nobody });
    const toolsBefore = await countTools(server);
    GARBAGE.forEach((bytes) => server.sendRaw(bytes));
    const toolsAfter = await countTools(server);
    const survived = server.running();
    await server.close();
    return { toolsBefore, toolsAfter, survived };
  });
}

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
    const { byItself } = await server.close();
    return { waiting, leftByItself: byItself };
  });
}

async function countTools(server: LearnerServer): Promise<number> {
  const answer = await server.client.listTools(undefined, { timeout: 5_000 }).catch(() => undefined);
  return answer?.tools.length ?? 0;
}
