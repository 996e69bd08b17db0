import { once } from "node:events";
import { connect, createServer } from "node:net";
import { threadId } from "node:worker_threads";
import { SetUpError } from "../blame.ts";
import { lookupOnce } from "./lookup-once.ts";

/** Below those that systems give to connections by themselves (Linux from 32768 on, others from 49152). */
const FIRST = 10_000;
/** Ports of one thread, and how many threads of this machine have ports of their own. */
const OWN = 110;
const THREADS = 200;

const first = FIRST + ((process.pid + threadId * 17) % THREADS) * OWN;
let given = 0;

/**
 * A port that is free, and that nobody else here is given soon: a server may take seconds until it listens, and who was told
 * of the same port meanwhile would speak to a stranger.
 * @throws SetUpError when none is free
 */
export async function freePort(): Promise<number> {
  for (let tried = 0; tried < OWN; tried += 1) {
    const port = first + (given++ % OWN);
    if (await canListen(port)) return port;
  }
  throw new SetUpError(`None of the ports from ${first} to ${first + OWN - 1} is free. End what listens there.`);
}

async function canListen(port: number): Promise<boolean> {
  const server = createServer().listen(port, "127.0.0.1");
  const can = await Promise.race([
    once(server, "listening").then(() => true),
    once(server, "error").then(() => false),
  ]).catch(() => false);
  if (!can) return false;
  server.close();
  await once(server, "close");
  return true;
}

export async function isListening(port: number): Promise<boolean> {
  const socket = connect({ port, host: "localhost", lookup: lookupOnce });
  const listening = await Promise.race([
    once(socket, "connect").then(() => true),
    once(socket, "error").then(() => false),
  ]).catch(() => false);
  socket.destroy();
  return listening;
}
