import { once } from "node:events";
import { connect, createServer } from "node:net";
import { lookupOnce } from "./lookup-once.ts";

/** A port nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
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
