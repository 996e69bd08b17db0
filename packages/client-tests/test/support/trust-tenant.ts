import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEntra } from "@workshop/entra-emulator";

/**
 * Runs once, before vitest starts the processes that run the tests. Node reads NODE_EXTRA_CA_CERTS when a process
 * starts and never again; the libraries under test then trust the tenant without anybody touching them.
 */
export default async function trustTenant(): Promise<() => Promise<void>> {
  const keysDirectory = await mkdtemp(join(tmpdir(), "tenant-keys-"));
  const entra = await startEntra({ port: 0, keysDirectory });
  await entra.stop();
  process.env.TEST_KEYS_DIRECTORY = keysDirectory;
  process.env.NODE_EXTRA_CA_CERTS = entra.caFile;
  return () => rm(keysDirectory, { recursive: true, force: true });
}
