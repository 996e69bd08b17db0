import { X509Certificate, createHash, createPrivateKey } from "node:crypto";
import { isIP } from "node:net";
import * as z from "zod";
import { LOOPBACK_HOSTS } from "../http/host.ts";
import type { KeyFolder } from "./key-folder.ts";
import { type TlsMaterial, VAULT_HOSTS, makeCertificates } from "./make-certificates.ts";

/** Another list of names is another authority, which must not push the usual one out of the folder. */
function fileNames(hosts: readonly string[]): { tls: string; ca: string } {
  const usual = hosts.length === LOOPBACK_HOSTS.length && hosts.every((host) => LOOPBACK_HOSTS.includes(host));
  const suffix = usual ? "" : `-${createHash("sha256").update(hosts.join(" ")).digest("hex").slice(0, 12)}`;
  return { tls: `tls${suffix}.json`, ca: `ca${suffix}.pem` };
}

const A_MONTH = 30 * 86_400_000;
const schema = z.object({ ca: z.string(), certificate: z.string(), key: z.string() });

export interface OpenedMaterial extends TlsMaterial {
  /** The authority's PEM on disk, when keys are kept. */
  readonly caFile: string | undefined;
}

/** Kept material is good when it belongs together, covers the hosts, and lives for another month. */
function readMaterial(text: string | undefined, hosts: readonly string[]): TlsMaterial | undefined {
  try {
    const material = schema.parse(JSON.parse(text ?? ""));
    const certificate = new X509Certificate(material.certificate);
    const authority = new X509Certificate(material.ca);
    const covers = [...hosts, VAULT_HOSTS].every((host) =>
      isIP(host) ? certificate.checkIP(host) : certificate.checkHost(host),
    );
    const belongs =
      certificate.verify(authority.publicKey) && certificate.checkPrivateKey(createPrivateKey(material.key));
    const lives = Date.parse(certificate.validTo) > Date.now() + A_MONTH;
    return covers && belongs && lives ? material : undefined;
  } catch {
    return undefined;
  }
}

/** The server's certificate and the authority it comes from: kept ones, or new ones that are then kept. */
export async function openTlsMaterial(folder: KeyFolder, hosts: readonly string[]): Promise<OpenedMaterial> {
  const names = fileNames(hosts);
  const kept = folder.read(names.tls);
  let material = readMaterial(kept, hosts);
  if (!material) {
    const made = await makeCertificates(hosts);
    material = readMaterial(folder.keepFirst(names.tls, JSON.stringify(made), kept), hosts) ?? made;
  }
  if (folder.read(names.ca) !== material.ca) folder.write(names.ca, material.ca);
  return { ...material, caFile: folder.path(names.ca) };
}
