import { randomBytes } from "node:crypto";
import { createDirectory } from "./directory/directory.ts";
import type { Emulator } from "./emulator.ts";
import type { Entra, StartOptions } from "./entra.ts";
import { createFaults } from "./faults/faults.ts";
import { type MovableClock, createMovableClock } from "./faults/movable-clock.ts";
import { mintToken } from "./hostile-tokens/mint.ts";
import { createApp } from "./http/app.ts";
import { asListener } from "./http/as-listener.ts";
import { LOOPBACK_HOSTS } from "./http/host.ts";
import { listGraphRoutes, listRoutes } from "./http/list-routes.ts";
import { startServer } from "./http/server.ts";
import { type VaultStore, openVaultStore } from "./key-vault/vault-store.ts";
import { openTlsMaterial } from "./keys/tls-material.ts";
import { openKeyFolder } from "./keys/key-folder.ts";
import { type KeyRing, openKeyRing } from "./keys/key-ring.ts";
import { noManagedIdentity, openManagedIdentity } from "./managed-identity/managed-identity.ts";
import { type Profile, requireProfileItems } from "./profile/profile.ts";
import { createFeed } from "./recorder/feed.ts";
import { createIssuedSecrets } from "./recorder/issued-secrets.ts";
import { createRecorder } from "./recorder/recorder.ts";
import { contoso, fabrikam, type Tenant } from "./seed/index.ts";
import { createSignInLog } from "./sign-ins/sign-in-log.ts";
import { type Store, openStore } from "./state/store.ts";
import { zeroChangeEnvironment } from "./zero-change/environment.ts";
import { requestOrigin } from "./zero-change/request-origin.ts";

const DEFAULT_PORT = 8443;
/** Seconds, as Entra. */
const DEVICE_POLLING_INTERVAL = 5;
const EXCHANGES = 2_000;
const SECRETS = 4_000;
const SIGN_INS = 2_000;
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

/** For who cannot be told that it failed: the writer told `warn`. */
function saveQuietly(store: Store): void {
  store.saved().catch(() => undefined);
}

interface Parts {
  readonly time: MovableClock;
  readonly devicePollingInterval: number;
  readonly profile: Profile;
  readonly store: Store;
  readonly vaults: VaultStore;
  readonly keys: KeyRing;
  readonly origin: () => string;
}

function assemble({ time, devicePollingInterval, profile, store, vaults, keys, origin }: Parts): Emulator {
  const feed = createFeed();
  return {
    get origin() {
      return requestOrigin() ?? origin();
    },
    get address() {
      return origin();
    },
    clock: time.now,
    time,
    devicePollingInterval,
    profile,
    store,
    vaults,
    directory: createDirectory(tenants, store.state),
    signingKeys: keys.published,
    faults: createFaults({ state: store.state, save: () => saveQuietly(store), time, keys, changed: feed.state }),
    recorder: createRecorder(EXCHANGES, seededSecrets(), feed),
    feed,
    issued: createIssuedSecrets(SECRETS),
    signIns: createSignInLog(SIGN_INS),
    pageKey: randomBytes(32),
  };
}

/**
 * Starts a Microsoft Entra tenant on this machine: HTTPS on the loopback addresses, with a CA it makes itself.
 *
 * @throws EmulatorStartError profile_unknown, port_in_use, port_forbidden, listen_failed, state_unwritable, keys_unwritable
 */
export async function startEntra(options: StartOptions = {}): Promise<Entra> {
  const { port = DEFAULT_PORT, stateFile, keysDirectory, warn = toStderr } = options;
  const { devicePollingInterval = DEVICE_POLLING_INTERVAL } = options;
  const hosts = [...new Set([...LOOPBACK_HOSTS, ...(options.hosts ?? [])])];
  const items = requireProfileItems(options.profile ?? []);
  const folder = openKeyFolder(keysDirectory);
  const keys = openKeyRing(folder);
  const time = createMovableClock(options.clock ?? Date.now);
  const clock = time.now;
  const [store, tls] = await Promise.all([openStore({ file: stateFile, clock, warn }), openTlsMaterial(folder, hosts)]);
  const vaults = openVaultStore({ stateFile, folder, warn });
  let origin = "";
  const profile = { items: new Set(items), authorities: [tls.ca] };
  const emulator = assemble({ time, devicePollingInterval, profile, store, vaults, keys, origin: () => origin });
  const app = createApp(emulator, hosts, warn);
  const server = await startServer(asListener(app), tls, port);
  origin = `https://localhost:${server.port}`;
  const managedIdentity = options.managedIdentity
    ? await openManagedIdentity({ emulator, warn, arcFolder: options.arcFolder })
    : noManagedIdentity;
  const stop = async (): Promise<void> => {
    await Promise.all([server.stop(), managedIdentity.stop()]);
    await Promise.allSettled([store.saved(), vaults.saved(), keys.published()]);
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
    routes: async () => [...(await listRoutes(app)), ...(await listGraphRoutes())],
    vaultUrl: (name) => `https://${name}.vault.localhost:${server.port}`,
    faults: emulator.faults,
    mintToken: (recipe, request) => mintToken(emulator, { recipe, ...request }),
    recorder: {
      exchanges: emulator.recorder.exchanges,
      clear: emulator.recorder.clear,
      listen: (heard) => emulator.feed.subscribe({ exchange: heard, state: () => undefined }),
    },
    issuedSecrets: emulator.issued.all,
    updateUser(id, properties) {
      emulator.directory.changeUser(id, properties);
      saveQuietly(store);
    },
    stop: () => (stopping ??= stop()),
  };
}
