import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEntra } from "@workshop/entra-emulator";
import { makeServerCertificate } from "./server-certificate.ts";

/**
 * Runs once, before vitest starts the processes that run the tests. Node reads NODE_EXTRA_CA_CERTS when a process
 * starts and never again; the libraries under test then trust the tenant, and the CA of the MCP servers under test,
 * without anybody touching them. Whom this machine trusted before, it trusts still.
 */
export default async function trustTenant(): Promise<() => Promise<void>> {
  const keysDirectory = await mkdtemp(join(tmpdir(), "tenant-keys-"));
  const entra = await startEntra({ port: 0, keysDirectory });
  await entra.stop();
  const before = process.env.NODE_EXTRA_CA_CERTS;
  const trusted = join(keysDirectory, "trusted.pem");
  const authorities = [entra.caCertificate, await makeServerCertificate(keysDirectory)];
  await writeFile(trusted, [...authorities, before ? await readFile(before, "utf8") : ""].join("\n"));
  process.env.TEST_KEYS_DIRECTORY = keysDirectory;
  process.env.NODE_EXTRA_CA_CERTS = trusted;
  return () => rm(keysDirectory, { recursive: true, force: true });
}
