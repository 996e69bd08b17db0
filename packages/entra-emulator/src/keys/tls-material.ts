import { X509Certificate, createPrivateKey } from "node:crypto";
import { isIP } from "node:net";
import { z } from "zod";
import type { KeyFolder } from "./key-folder.ts";
import { type TlsMaterial, makeCertificates } from "./make-certificates.ts";

const FILE = "tls.json";
const CA_FILE = "ca.pem";
const A_MONTH = 30 * 86_400_000;
const schema = z.object({ ca: z.string(), certificate: z.string(), key: z.string() });

/** Kept material is good when it belongs together, covers the hosts, and lives for another month. */
function readMaterial(text: string | undefined, hosts: readonly string[]): TlsMaterial | undefined {
  try {
    const material = schema.parse(JSON.parse(text ?? ""));
    const certificate = new X509Certificate(material.certificate);
    const authority = new X509Certificate(material.ca);
    const covers = hosts.every((host) => (isIP(host) ? certificate.checkIP(host) : certificate.checkHost(host)));
    const belongs =
      certificate.verify(authority.publicKey) && certificate.checkPrivateKey(createPrivateKey(material.key));
    const lives = Date.parse(certificate.validTo) > Date.now() + A_MONTH;
    return covers && belongs && lives ? material : undefined;
  } catch {
    return undefined;
  }
}

/** The server's certificate and the authority it comes from: kept ones, or new ones that are then kept. */
export async function openTlsMaterial(folder: KeyFolder, hosts: readonly string[]): Promise<TlsMaterial> {
  const kept = folder.read(FILE);
  let material = readMaterial(kept, hosts);
  if (!material) {
    const made = await makeCertificates(hosts);
    material = readMaterial(folder.keepFirst(FILE, JSON.stringify(made), kept), hosts) ?? made;
  }
  if (folder.read(CA_FILE) !== material.ca) folder.write(CA_FILE, material.ca);
  return material;
}
