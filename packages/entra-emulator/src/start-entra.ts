import { randomBytes } from "node:crypto";
import { createDirectory } from "./directory/directory.ts";
import type { Emulator } from "./emulator.ts";
import type { Entra, StartOptions } from "./entra.ts";
import { createFaults } from "./faults/faults.ts";
import { createApp } from "./http/app.ts";
import { LOOPBACK_HOSTS } from "./http/host.ts";
import { type Listening, startServer } from "./http/server.ts";
import { openTlsMaterial } from "./keys/tls-material.ts";
import { openKeyFolder } from "./keys/key-folder.ts";
import { openSigningKeys } from "./keys/signing-keys.ts";
import { createIssuedSecrets } from "./recorder/issued-secrets.ts";
import { createRecorder } from "./recorder/recorder.ts";
import { contoso, fabrikam, microsoftGraph, type Tenant } from "./seed/index.ts";
import { openStore } from "./state/store.ts";

const DEFAULT_PORT = 8443;
const EXCHANGES = 2_000;
const SECRETS = 4_000;
const tenants: readonly Tenant[] = [contoso, fabrikam];

function seededSecrets(): string[] {
  const of = ({ users, apps }: Tenant) => [
    ...Object.values(users).map(({ password }) => password),
    ...Object.values(apps).flatMap(({ secret, expiredSecret }) => [secret, expiredSecret]),
  ];
  return tenants.flatMap(of).filter((secret) => secret !== undefined);
}

function toStderr(message: string): void {
  process.stderr.write(`entra-emulator: ${message}\n`);
}

/**
 * Starts a Microsoft Entra tenant on this machine: HTTPS on the loopback addresses, with a CA it makes itself.
 *
 * @throws EmulatorStartError port_in_use, port_forbidden, listen_failed, state_unwritable, keys_unwritable
 */
export async function startEntra(options: StartOptions = {}): Promise<Entra> {
  const { port = DEFAULT_PORT, stateFile, keysDirectory, clock = Date.now, warn = toStderr } = options;
  const hosts = [...new Set([...LOOPBACK_HOSTS, ...(options.hosts ?? [])])];
  const folder = openKeyFolder(keysDirectory);
  const signing = openSigningKeys(folder);
  // Whoever needs the keys hears of a failure; until then nobody listens.
  signing.catch(() => undefined);
  const [store, tls] = await Promise.all([openStore({ file: stateFile, clock, warn }), openTlsMaterial(folder, hosts)]);
  const faults = createFaults(store.state, () => void store.saved());
  const issued = createIssuedSecrets(SECRETS);
  let listening: Listening | undefined;
  const emulator: Emulator = {
    get origin() {
      return `https://localhost:${listening?.port ?? port}`;
    },
    clock,
    directory: createDirectory(tenants, microsoftGraph, store.state),
    store,
    signingKeys: () => signing,
    faults,
    recorder: createRecorder(EXCHANGES, seededSecrets()),
    issued,
    pageKey: randomBytes(32),
  };
  listening = await startServer(createApp(emulator, hosts, warn), tls, port);
  let stopping: Promise<void> | undefined;
  const stop = async (server: Listening): Promise<void> => {
    await server.stop();
    await Promise.all([store.saved(), signing.catch(() => undefined)]);
  };
  const started = listening;
  return {
    origin: emulator.origin,
    port: started.port,
    caCertificate: tls.ca,
    caFile: folder.path("ca.pem"),
    faults,
    recorder: emulator.recorder,
    issuedSecrets: issued.all,
    updateUser(id, properties) {
      store.state.userChanges[id] = { ...store.state.userChanges[id], ...properties };
      void store.saved();
    },
    stop: () => (stopping ??= stop(started)),
  };
}
