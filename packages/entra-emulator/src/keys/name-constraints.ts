import { isIP } from "node:net";

const PERMITTED = 0xa0;
const SEQUENCE = 0x30;
const DNS_NAME = 0x82;
const IP_ADDRESS = 0x87;

/** One DER element. Everything here is shorter than 128 bytes, except the outer ones, which may need a length byte. */
function der(tag: number, content: Buffer): Buffer {
  const length = content.length < 128 ? [content.length] : [0x81, content.length];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

function ipSubtree(host: string): Buffer {
  const bytes = isIP(host) === 4 ? Buffer.from(host.split(".").map(Number)) : Buffer.from([...Array(15).fill(0), 1]);
  return Buffer.concat([bytes, Buffer.alloc(bytes.length, 0xff)]);
}

/**
 * RFC 5280 §4.2.1.10: the names this CA may vouch for. A learner who trusts it in a browser trusts it for this
 * machine's own names and nothing else, also when the CA's key is stolen.
 */
export function nameConstraints(hosts: readonly string[]): { oid: string; value: Uint8Array<ArrayBuffer> } {
  const subtrees = hosts.map((host) =>
    der(SEQUENCE, isIP(host) ? der(IP_ADDRESS, ipSubtree(host)) : der(DNS_NAME, Buffer.from(host, "ascii"))),
  );
  return { oid: "2.5.29.30", value: new Uint8Array(der(SEQUENCE, der(PERMITTED, Buffer.concat(subtrees)))) };
}
