// kill -9, in the middle of writing, again and again: who heard that something is done finds it done.
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Agent, request } from "undici";
import { afterAll, expect, test } from "vitest";
import { contoso, vaults } from "@workshop/entra-emulator/seed";
import { type EmulatorProcess, startEmulatorProcess } from "./support/emulator-process.ts";

const { daemon, localServer } = contoso.apps;
const TOKEN = `/${contoso.id}/oauth2/v2.0/token`;
const ROUNDS = 5;
const WRITES_A_ROUND = 220;
const AT_ONCE = 8;

const folder = mkdtempSync(join(tmpdir(), "crash-"));
const stateFile = join(folder, "state.json");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Requests to one life of the tenant. */
function connectTo({ origin, caFile }: EmulatorProcess) {
  const dispatcher = new Agent({ connect: { ca: readFileSync(caFile, "utf8") } });
  const send = async (path: string, options: Omit<NonNullable<Parameters<typeof request>[1]>, "dispatcher">) => {
    const answer = await request(`${origin}${path}`, { ...options, dispatcher });
    const json = (await answer.body.json()) as Record<string, unknown>;
    return { status: answer.statusCode, json };
  };
  const post = (path: string, fields: Record<string, string>) =>
    send(path, {
      method: "POST",
      body: new URLSearchParams(fields).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
  return { send, post };
}
type Connection = ReturnType<typeof connectTo>;

async function vaultHeaders({ post }: Connection): Promise<Record<string, string>> {
  const credential = { client_id: daemon.appId, client_secret: daemon.secret ?? "" };
  const scope = "https://vault.azure.net/.default";
  const { json } = await post(TOKEN, { ...credential, grant_type: "client_credentials", scope });
  return { host: `${vaults.notes.name}.vault.localhost`, authorization: `Bearer ${String(json.access_token)}` };
}

const secretPath = (name: string) => `/secrets/${name}?api-version=2025-07-01`;

/** What was acknowledged: a name and what must be found under it. */
interface Acknowledged {
  readonly deviceCodes: string[];
  readonly secrets: Map<string, string>;
}

/** Writes until the connection dies. */
async function writeAll(connection: Connection, headers: Record<string, string>, done: Acknowledged, told: () => void) {
  for (;;) {
    const code = await connection.post(`/${contoso.id}/oauth2/v2.0/devicecode`, {
      client_id: localServer.appId,
      scope: "User.Read",
    });
    expect(code.status).toBe(200);
    done.deviceCodes.push(String(code.json.device_code));
    told();
    const name = `kept-${done.deviceCodes.length}-${done.secrets.size}`;
    const value = createHash("sha256").update(name).digest("hex");
    const body = JSON.stringify({ value });
    const secret = await connection.send(secretPath(name), { method: "PUT", headers, body });
    expect(secret.status).toBe(200);
    done.secrets.set(name, value);
    told();
  }
}

/** One life: writes from all sides, and kill -9 after so many acknowledgements, whatever is under way. */
async function liveAndDie(done: Acknowledged): Promise<void> {
  const tenant = await startEmulatorProcess("--state", stateFile);
  const connection = connectTo(tenant);
  const headers = await vaultHeaders(connection);
  let acknowledged = 0;
  let killed: Promise<unknown> | undefined;
  const told = () => {
    acknowledged += 1;
    if (acknowledged === WRITES_A_ROUND) killed = tenant.end("SIGKILL");
  };
  const writers = Array.from({ length: AT_ONCE }, () => writeAll(connection, headers, done, told));
  const endings = await Promise.allSettled(writers);
  const reasons = endings.map(
    (ending) => ending.status === "rejected" && (ending.reason as NodeJS.ErrnoException).code,
  );
  expect(reasons).toEqual(endings.map(() => expect.stringMatching(/^(UND_ERR|ECONN)/)));
  await killed;
  expect(JSON.parse(readFileSync(stateFile, "utf8"))).toHaveProperty("deviceCodes");
}

test(`${ROUNDS * WRITES_A_ROUND} acknowledged writes over ${ROUNDS} kills: none is lost, no file is unreadable`, async () => {
  const done: Acknowledged = { deviceCodes: [], secrets: new Map() };
  for (let round = 0; round < ROUNDS; round += 1) await liveAndDie(done);
  expect(done.deviceCodes.length + done.secrets.size).toBeGreaterThanOrEqual(ROUNDS * WRITES_A_ROUND);

  const tenant = await startEmulatorProcess("--state", stateFile);
  const connection = connectTo(tenant);
  const headers = await vaultHeaders(connection);
  const lost: string[] = [];
  for (const deviceCode of done.deviceCodes) {
    const fields = { grant_type: "device_code", client_id: localServer.appId, device_code: deviceCode };
    const { json } = await connection.post(TOKEN, fields);
    if (json.error !== "authorization_pending") lost.push(`${deviceCode}: ${String(json.error)}`);
  }
  for (const [name, value] of done.secrets) {
    const { json } = await connection.send(secretPath(name), { method: "GET", headers });
    if (json.value !== value) lost.push(name);
  }
  expect(lost).toEqual([]);
  expect(await tenant.end("SIGTERM")).toEqual([0, null]);
  expect(tenant.stderr()).toBe("");
  expect(readdirSync(folder).toSorted()).toEqual(["state.json", "vaults.json"]);
}, 300_000);
