// A Redis that takes no password of its own: whoever comes is known by object id, as Azure Managed Redis does it. Here Redis
// does not look into the token, so the token is looked at on its own.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { connect } from "node:tls";
import type { Entra } from "@workshop/entra-emulator";
import { contoso, managedIdentities } from "@workshop/entra-emulator/seed";
import { findProgram } from "@workshop/grader";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { claimsOf, remoteServer, startAzureTenant } from "../support/azure-tenant.ts";
import { practice } from "./practice.ts";
import { startRedisOverTls } from "./redis-over-tls.ts";
import { DAY, newFolder, newKey, openVault } from "./vault.ts";

interface Password {
  readonly username: string;
  readonly password: string;
}
interface SignIn {
  subscribe(listener: object): Promise<[Password, { dispose(): void }]>;
}
const { createRedisSignIn } = (await practice("vault/redis-sign-in.ts")) as { createRedisSignIn(): Promise<SignIn> };
const { notesHost, notesReader } = managedIdentities;

describe.skipIf(!findProgram("redis"))("a Redis that knows identities, not passwords", () => {
  let redis: Awaited<ReturnType<typeof startRedisOverTls>>;
  let port = 0;
  let said = "";
  let everSaid = "";
  const [ROOT, VAULT_KEY] = [newKey(), newKey()];
  let entra: Entra;

  beforeAll(async () => {
    entra = await startAzureTenant({ managedIdentity: true });
    // Microsoft's library keeps tokens for the whole process: of these it takes each for nearly ended.
    entra.faults.accessTokenLifetime({ seconds: 60, client: notesHost.clientId });
    const folder = newFolder();
    const users = [
      "user default off",
      `user root on >${ROOT} +@all ~*`,
      `user ${notesHost.principalId} on nopass ~* &* +@all`,
    ];
    writeFileSync(join(folder, "users.acl"), `${users.join("\n")}\n`);
    redis = await startRedisOverTls({ dir: folder, aclfile: "users.acl" });
    port = redis.port;
  });

  afterAll(() => redis.stop());

  beforeEach(() => {
    for (const [name, value] of Object.entries(entra.managedIdentity.environment("app-service")))
      vi.stubEnv(name, value);
    // As in Azure: the application has an id of its own and no secret.
    vi.stubEnv("AZURE_TENANT_ID", contoso.id);
    vi.stubEnv("AZURE_CLIENT_ID", remoteServer.appId);
    vi.stubEnv("AZURE_CLIENT_SECRET", undefined);
    said = "";
    vi.spyOn(process.stderr, "write").mockImplementation((line) => {
      said += String(line);
      return true;
    });
  });
  afterEach(() => {
    everSaid += said;
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });

  const open = () =>
    openVault({ REDIS_URL: `rediss://localhost:${port}`, REDIS_CREDENTIAL: "managed-identity", VAULT_KEY });

  /** Redis, as its operator sees it. */
  async function look(command: string): Promise<string> {
    const socket = connect({ port, host: "localhost" });
    socket.write(["HELLO 2 AUTH root " + ROOT, command, "QUIT", ""].join("\r\n"));
    return text(socket);
  }
  const renewals = async () => Number(/cmdstat_auth:calls=(\d+)/.exec(await look("INFO commandstats"))?.[1] ?? 0);
  const connections = async () =>
    [...(await look("CLIENT LIST")).matchAll(/id=(\d+) .*user=(\S+)/g)].filter(([, , user]) => user !== "root");

  test("keeps records of two servers, under the object id of their identity", async () => {
    const vaults = await Promise.all([open(), open()]);
    const [here, there] = vaults.map((vault) => vault.openRecords<string>("identity", DAY));
    await here?.set("key", "value");
    expect(await there?.get("key")).toBe("value");
    const users = (await connections()).map(([, , user]) => user);
    expect(users).toEqual([notesHost.principalId, notesHost.principalId]);
    await Promise.all(vaults.map((vault) => vault.stop()));
    await expect.poll(connections).toEqual([]);
  });

  test("gets no record of an identity that it does not know", async () => {
    vi.stubEnv("AZURE_MANAGED_IDENTITY_CLIENT_ID", notesReader.clientId);
    const vault = await open();
    await expect(vault.openRecords("identity", DAY).set("key", "value")).rejects.toMatchObject({ code: "unavailable" });
    expect(await look("ACL LOG")).toContain(notesReader.principalId);
    expect(said).toContain("vault-away");
    await vault.stop();
  });

  test("is told the next token on the open connection, and the newest one on the next connection", async () => {
    const vault = await open();
    const records = vault.openRecords<string>("renewed", DAY);
    await records.set("key", "value");
    const [before, [one]] = [await renewals(), await connections()];
    await expect.poll(renewals, { timeout: 30_000 }).toBeGreaterThan(before + 1);
    expect((await connections()).map(([, id]) => id)).toEqual([one?.[1]]);
    await look(`CLIENT KILL ID ${one?.[1]}`);
    await expect.poll(() => records.set("key", "again").catch(() => "away")).toBeUndefined();
    expect((await connections()).map(([, , user]) => user)).toEqual([notesHost.principalId]);
    await vault.stop();
  });

  test("a token is for Redis and of the identity; while none is to be had, the next is asked for again", async () => {
    const { managedIdentity } = entra;
    const told: Password[] = [];
    const signIn = await createRedisSignIn();
    const [first, { dispose }] = await signIn.subscribe({ onNext: (next: Password) => told.push(next) });
    // Microsoft's library tries again by itself, so often.
    managedIdentity.fault({ status: 503, retryAfter: 0, times: 1_000 });
    await expect.poll(() => said, { timeout: 30_000 }).toContain("vault-sign-in");
    managedIdentity.clearFaults();
    await expect.poll(() => told.length, { timeout: 30_000 }).toBeGreaterThan(0);
    dispose();
    for (const { username, password } of [first, ...told]) {
      expect(username).toBe(notesHost.principalId);
      expect(claimsOf(password)).toMatchObject({ aud: "https://redis.azure.com", oid: notesHost.principalId });
    }
    expect(told[0]?.password).not.toBe(first.password);
  });

  test("and no token was logged", () => {
    expect(everSaid).toContain("vault-sign-in");
    expect(everSaid).not.toMatch(/eyJ|Bearer/);
  });
});
