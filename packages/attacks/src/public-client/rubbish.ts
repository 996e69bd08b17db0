import type { LearnerServer } from "../lab.ts";

const GARBAGE: (string | Uint8Array)[] = [
  "this is not JSON\n",
  '{"jsonrpc":"2.0","id":1\n',
  '{"jsonrpc":"2.0","id":{},"method":7}\n',
  "[]\nnull\n42\n\n",
  Uint8Array.of(0xff, 0xfe, 0x00, 0x0a),
  `"${"x".repeat(1_000_000)}"\n`,
];

/** A client that sends rubbish between its messages. */
export async function sendRubbish(server: LearnerServer) {
  const toolsBefore = await countTools(server);
  GARBAGE.forEach((bytes) => server.sendRaw(bytes));
  const toolsAfter = await countTools(server);
  return { toolsBefore, toolsAfter, survived: server.running() };
}

async function countTools(server: LearnerServer): Promise<number> {
  const answer = await server.client.listTools(undefined, { timeout: 5_000 }).catch(() => undefined);
  return answer?.tools.length ?? 0;
}
