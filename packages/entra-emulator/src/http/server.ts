import { type Server, createServer } from "node:https";
import type { RequestListener } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { EmulatorStartError } from "../errors/start-error.ts";
import type { TlsMaterial } from "../keys/make-certificates.ts";

export interface Listening {
  readonly port: number;
  stop(): Promise<void>;
}

/** One listening server and who is connected to it. */
interface Door {
  readonly server: Server;
  readonly sockets: Set<Socket>;
}

function listen({ server }: Door, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.removeListener("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Every connection ends with the server, also one that never finished its TLS handshake. */
function trackSockets(server: Server): Set<Socket> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  return sockets;
}

function close({ server, sockets }: Door): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of sockets) socket.destroy();
  });
}

function startError(error: unknown, port: number): EmulatorStartError {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "EADDRINUSE") {
    return new EmulatorStartError(
      "port_in_use",
      `Port ${port} is taken. Stop what uses it, or choose another with --port (0: any free one).`,
      { cause: error },
    );
  }
  if (code === "EACCES") {
    return new EmulatorStartError(
      "port_forbidden",
      `This user may not listen on port ${port}. Choose one above 1023 with --port.`,
      { cause: error },
    );
  }
  return new EmulatorStartError(
    "listen_failed",
    `The tenant could not listen on port ${port} (${code ?? String(error)}).`,
    { cause: error },
  );
}

/** IPv6 is there or not; a name that resolves to ::1 first must not meet a stranger's server. */
async function listenOnBoth([four, six]: readonly [Door, Door], port: number): Promise<number> {
  const chosen = await listen(four, port, "127.0.0.1");
  try {
    await listen(six, chosen, "::1");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT") return chosen;
    await close(four);
    throw error;
  }
  return chosen;
}

async function listenSomewhere(servers: readonly [Door, Door], port: number): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await listenOnBoth(servers, port);
    } catch (error) {
      // Any free port: the one that IPv4 gave may be taken on IPv6.
      if (port !== 0 || attempt === 10) throw startError(error, port);
    }
  }
}

/** Milliseconds until a request has to be there, and until somebody looks. */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 30_000 };

/** Serves HTTPS on this machine's loopback addresses only. @throws EmulatorStartError port_in_use, port_forbidden */
export async function startServer(
  handler: RequestListener,
  { certificate, key }: TlsMaterial,
  port: number,
  patience = PATIENCE,
): Promise<Listening> {
  const make = (): Door => {
    const server = createServer({ cert: certificate, key, minVersion: "TLSv1.2", ...patience }, handler);
    server.on("tlsClientError", (_error, socket) => socket.destroy());
    server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
      // Browsers open connections before they need them. 408 on one that was not used in time they take for no answer, and ask
      // again; a 400 would be the answer to what they send just then (RFC 9110 §15.5.9).
      const status = error.code === "ERR_HTTP_REQUEST_TIMEOUT" ? "408 Request Timeout" : "400 Bad Request";
      if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
    });
    return { server, sockets: trackSockets(server) };
  };
  const doors = [make(), make()] as const;
  const chosen = await listenSomewhere(doors, port);
  return { port: chosen, stop: async () => void (await Promise.all(doors.map(close))) };
}
