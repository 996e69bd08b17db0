import { randomBytes } from "node:crypto";
import { createDirectory } from "./directory/directory.ts";
import type { Emulator } from "./emulator.ts";
import type { Entra, StartOptions } from "./entra.ts";
import { createFaults } from "./faults/faults.ts";
import { createApp } from "./http/app.ts";
import { LOOPBACK_HOSTS } from "./http/host.ts";
import { startServer } from "./http/server.ts";
import { type VaultStore, openVaultStore } from "./key-vault/vault-store.ts";
import { openTlsMaterial } from "./keys/tls-material.ts";
import { openKeyFolder } from "./keys/key-folder.ts";
import { type SigningKey, openSigningKeys } from "./keys/signing-keys.ts";
import { noManagedIdentity, openManagedIdentity } from "./managed-identity/managed-identity.ts";
import { type Profile, requireProfileItems } from "./profile/profile.ts";
import { createIssuedSecrets } from "./recorder/issued-secrets.ts";
import { createRecorder } from "./recorder/recorder.ts";
import { contoso, fabrikam, type Tenant } from "./seed/index.ts";
import { type Store, openStore } from "./state/store.ts";
import { zeroChangeEnvironment } from "./zero-change/environment.ts";
import { requestOrigin } from "./zero-change/request-origin.ts";

const DEFAULT_PORT = 8443;
/** Seconds, as Entra. */
const DEVICE_POLLING_INTERVAL = 5;
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

interface Parts {
  readonly clock: () => number;
  readonly devicePollingInterval: number;
  readonly profile: Profile;
  readonly store: Store;
  readonly vaults: VaultStore;
  readonly signing: Promise<readonly SigningKey[]>;
  readonly origin: () => string;
}

function assemble({ clock, devicePollingInterval, profile, store, vaults, signing, origin }: Parts): Emulator {
  return {
    get origin() {
      return requestOrigin() ?? origin();
    },
    get address() {
      return origin();
    },
    clock,
    devicePollingInterval,
    profile,
    store,
    vaults,
    directory: createDirectory(tenants, store.state),
    signingKeys: () => signing,
    faults: createFaults(store.state, () => void store.saved()),
    recorder: createRecorder(EXCHANGES, seededSecrets()),
    issued: createIssuedSecrets(SECRETS),
    pageKey: randomBytes(32),
  };
}

/**
 * Starts a Microsoft Entra tenant on this machine: HTTPS on the loopback addresses, with a CA it makes itself.
 *
 * @throws EmulatorStartError profile_unknown, port_in_use, port_forbidden, listen_failed, state_unwritable, keys_unwritable
 */
export async function startEntra(options: StartOptions = {}): Promise<Entra> {
  const { port = DEFAULT_PORT, stateFile, keysDirectory, clock = Date.now, warn = toStderr } = options;
  const { devicePollingInterval = DEVICE_POLLING_INTERVAL } = options;
  const hosts = [...new Set([...LOOPBACK_HOSTS, ...(options.hosts ?? [])])];
  const items = requireProfileItems(options.profile ?? []);
  const folder = openKeyFolder(keysDirectory);
  const signing = openSigningKeys(folder);
  signing.catch(() => undefined); // whoever needs the keys hears of it; until then nobody listens
  const [store, tls] = await Promise.all([openStore({ file: stateFile, clock, warn }), openTlsMaterial(folder, hosts)]);
  const vaults = openVaultStore({ stateFile, folder, warn });
  let origin = "";
  const profile = { items: new Set(items), authorities: [tls.ca] };
  const emulator = assemble({ clock, devicePollingInterval, profile, store, vaults, signing, origin: () => origin });
  const server = await startServer(createApp(emulator, hosts, warn), tls, port);
  origin = `https://localhost:${server.port}`;
  const managedIdentity = options.managedIdentity
    ? await openManagedIdentity({ emulator, warn, arcFolder: options.arcFolder })
    : noManagedIdentity;
  const stop = async (): Promise<void> => {
    await Promise.all([server.stop(), managedIdentity.stop()]);
    await Promise.all([store.saved(), vaults.saved(), signing.catch(() => undefined)]);
  };
  let stopping: Promise<void> | undefined;
  return {
    origin,
    port: server.port,
    caCertificate: tls.ca,
    caFile: tls.caFile,
    profile: items,
    managedIdentity,
    zeroChange: {
      environment: () => zeroChangeEnvironment({ origin, caFile: tls.caFile, imds: managedIdentity.origin }),
    },
    vaultUrl: (name) => `https://${name}.vault.localhost:${server.port}`,
    faults: emulator.faults,
    recorder: emulator.recorder,
    issuedSecrets: emulator.issued.all,
    updateUser(id, properties) {
      emulator.directory.changeUser(id, properties);
      void store.saved();
    },
    stop: () => (stopping ??= stop()),
  };
}
