import { lookup } from "node:dns";
import { readFileSync } from "node:fs";
import { BlockList, type LookupFunction, isIP } from "node:net";
import { rootCertificates } from "node:tls";
import { Agent, request } from "undici";
import { LOOPBACK_HOSTS } from "../http/host.ts";
import { DocumentError } from "./document-error.ts";

const PATIENCE = 5_000;

/** Addresses that are nobody's public web server. */
const inside = new BlockList();
const NETWORKS = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const;
for (const [network, prefix] of NETWORKS) inside.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
  ["64:ff9b::", 96],
] as const)
  inside.addSubnet(network, prefix, "ipv6");

function isInside(address: string): boolean {
  return inside.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/** A name of the internet may not lead back into somebody's network (server-side request forgery). */
const publicOnly: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, "", 4);
    const [first] = addresses;
    if (!first || addresses.some(({ address }) => isInside(address)))
      return callback(new Error("a private address"), "", 4);
    return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
  });
};

/** What Node itself trusts, which naming authorities would otherwise replace. */
function trusted(authorities: readonly string[]): string[] {
  const extra = process.env.NODE_EXTRA_CA_CERTS;
  try {
    return [...rootCertificates, ...authorities, ...(extra ? [readFileSync(extra, "utf8")] : [])];
  } catch {
    return [...rootCertificates, ...authorities];
  }
}

function agentFor(host: string, authorities: readonly string[]): Agent {
  const bare = host.replace(/^\[|\]$/g, "");
  const ca = trusted(authorities);
  if (LOOPBACK_HOSTS.includes(bare)) return new Agent({ connect: { ca, timeout: PATIENCE } });
  if (isIP(bare) && isInside(bare)) throw new DocumentError("Its address is private.");
  return new Agent({ connect: { ca, timeout: PATIENCE, lookup: publicOnly } });
}

async function readSmall(body: AsyncIterable<Buffer>, largest: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > largest) throw new DocumentError(`Its document is larger than ${largest / 1024} kB.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function read(url: URL, dispatcher: Agent, largest: number): Promise<string> {
  const signal = AbortSignal.timeout(PATIENCE);
  const answer = await request(url, { dispatcher, signal, headers: { accept: "application/json" } });
  // undici follows no redirect, and neither may we: the document is at this address or nowhere.
  if (answer.statusCode !== 200) {
    await answer.body.dump();
    throw new DocumentError(`Its address answers ${answer.statusCode}.`);
  }
  const type = String(answer.headers["content-type"] ?? "");
  const text = await readSmall(answer.body, largest);
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type)) throw new DocumentError("Its document is not sent as JSON.");
  return text;
}

/**
 * Load this file when a document is wanted, with `import()`: its HTTP client is a fifth of what a start would cost.
 *
 * Reads a JSON document that somebody publishes: https, one answer, no redirect, five seconds; of this machine or of
 * the public internet, nothing in between.
 *
 * @param authorities PEM; who may vouch for the server, besides the public ones
 * @param largest bytes
 * @throws DocumentError
 */
export async function fetchDocument(url: URL, authorities: readonly string[], largest: number): Promise<string> {
  const dispatcher = agentFor(url.hostname, authorities);
  try {
    return await read(url, dispatcher, largest);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError("Its document could not be read.", { cause: error });
  } finally {
    await dispatcher.destroy();
  }
}
