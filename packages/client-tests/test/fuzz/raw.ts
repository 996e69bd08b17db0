import { connect } from "node:tls";
import type { OddRequest } from "./odd-request.ts";
import type { Random } from "./random.ts";
import { type Heard, PATIENCE } from "./send.ts";

function head({ method, target, headers }: OddRequest): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${target} HTTP/1.1\r\n${lines.join("")}\r\n`;
}

/** Ways to break a request that no HTTP library would send. */
const BREAKS: readonly ((random: Random, odd: OddRequest) => string)[] = [
  // The body ends before it is whole.
  (random, odd) => `${head({ ...odd, headers: { ...odd.headers, "content-length": "5000" } })}${random.text(20)}`,
  // The head ends before it is whole.
  (random, odd) => head(odd).slice(0, random.upTo(head(odd).length)),
  (random, odd) => head(odd).replace("HTTP/1.1", random.pick(["HTTP/9.9", "HTTP/1.0", "HTTP/2", "", "\u0000"])),
  (_random, odd) => head({ ...odd, target: `${odd.target}\u0000\u00ff` }),
  (_random, odd) => head({ ...odd, headers: { ...odd.headers, "content-length": "x" } }),
  (_random, odd) => head({ ...odd, headers: { ...odd.headers, "transfer-encoding": "chunked" } }),
  (random, { headers: { "content-length": _length, ...headers }, ...odd }) =>
    `${head({ ...odd, headers: { ...headers, "transfer-encoding": "chunked" } })}${random.pick(["zz\r\n", "5\r\nab", "5\r\nabcde\r\n0\r\n\r\n"])}`,
  (random, odd) => head({ ...odd, headers: { ...odd.headers, [random.text(6)]: random.text(30) } }),
  (_random, odd) => head({ ...odd, headers: { ...odd.headers, "x-large": "x".repeat(40_000) } }),
  (_random, { headers: { host: _host, ...headers }, ...odd }) => head({ ...odd, headers }),
  (_random, odd) => head({ ...odd, target: `https://evil.example${odd.target}` }),
  (_random, odd) => head({ ...odd, method: "GET", headers: { host: "localhost" } }).repeat(20),
  (random) => random.text(random.upTo(2_000)),
];

/** Piece after piece, each in a packet of its own. */
async function trickle(write: (piece: string) => boolean, text: string, pieces: number): Promise<void> {
  const size = Math.max(1, Math.ceil(text.length / pieces));
  for (let at = 0; at < text.length; at += size) {
    if (!write(text.slice(at, at + size))) return;
    await new Promise(setImmediate);
  }
}

/** Sends a broken request over a socket of its own and closes its half; whatever was answered is returned. */
export async function sendRaw(origin: string, ca: string, random: Random, odd: OddRequest): Promise<Heard> {
  const text = random.pick(BREAKS)(random, odd);
  const [pieces, leaves] = [1 + random.upTo(8), random.chance(0.2)];
  const socket = connect({ host: "127.0.0.1", port: Number(new URL(origin).port), servername: "localhost", ca });
  const heard: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => {
    heard.push(chunk);
    // A stream of events goes on when we have said all we had to say: enough was heard.
    if (/^content-type: text\/event-stream/im.test(chunk.toString("latin1"))) socket.destroy();
  });
  return new Promise((resolve, reject) => {
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error("it hangs")));
    socket.on("error", (error: NodeJS.ErrnoException) => (error.code ? undefined : reject(error)));
    socket.on("close", () => {
      const answer = Buffer.concat(heard).toString("latin1");
      const statuses = [...answer.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status));
      resolve({ status: Math.max(0, ...statuses), text: answer });
    });
    socket.once("secureConnect", () => {
      const write = (piece: string) => !socket.destroyed && (socket.write(piece, "latin1"), true);
      trickle(write, text, pieces).then(() => (leaves ? socket.destroy() : socket.end()), reject);
    });
  });
}
