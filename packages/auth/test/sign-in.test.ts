import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type Entra, startEntra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startProgram, TSX, waitForEnd } from "./run-program.ts";
import { createTemporaryFolder, readAllFiles } from "./temporary-folder.ts";

const ROBOT = fileURLToPath(new URL("./programs/robot-browser.mjs", import.meta.url));
const { ada, grace } = contoso.users;

let entra: Entra;
beforeAll(async () => {
  entra = await startEntra({ port: 0, keysDirectory: process.env["TENANT_KEYS"] ?? "" });
});
afterAll(() => entra.stop());

/** One start of the server, as an MCP host would do it. */
async function runServer(directory: string, more: NodeJS.ProcessEnv = {}, args: string[] = []) {
  const env = {
    PATH: process.env["PATH"],
    NODE_EXTRA_CA_CERTS: process.env["NODE_EXTRA_CA_CERTS"],
    NODE_OPTIONS: `--import ${TSX}`, // the robot is TypeScript too
    AZURE_TENANT_ID: contoso.id,
    AZURE_CLIENT_ID: contoso.apps.localServer.appId,
    AZURE_AUTHORITY_HOST: entra.origin,
    TOKEN_CACHE_DIR: directory,
    BROWSER: ROBOT,
    ROBOT_USER: "ada",
    ...more,
  };
  const child = startProgram("local-server.ts", args, { env });
  const answer = once(child, "message").then(([message]) => message as unknown);
  const { code, stdout, stderr } = await waitForEnd(child);
  return { answer: code === 0 ? await answer : undefined, code, stdout, stderr };
}

const done = (how: string, username: string) => ({ answer: { how, username }, code: 0, stdout: "", stderr: "" });

/** Every secret the tenant handed out so far that is in a file of the folder. */
async function findSecrets(directory: string): Promise<string[]> {
  const files = JSON.stringify(await readAllFiles(directory));
  const secrets = entra.issuedSecrets();
  expect(secrets.length).toBeGreaterThan(0);
  return secrets.filter(({ value }) => files.includes(value)).map(({ kind }) => kind);
}

describe("a server that is started again and again", () => {
  it("asks the user once, and keeps no token that can be read from its files", async () => {
    const directory = await createTemporaryFolder();
    expect(await runServer(directory)).toEqual(done("browser", ada.userPrincipalName));
    expect(Object.keys(await readAllFiles(directory)).sort()).toEqual(["token-cache.jwe", "token-cache.jwe.key"]);
    expect(await findSecrets(directory)).toEqual([]);

    expect(await runServer(directory, { BROWSER: "none" })).toEqual(done("cache", ada.userPrincipalName));
    expect(await runServer(directory, { BROWSER: "none" }, ["--refresh"])).toEqual(
      done("refresh", ada.userPrincipalName),
    );
    expect(await findSecrets(directory)).toEqual([]);
  });

  it("asks again when the session was revoked", async () => {
    const directory = await createTemporaryFolder();
    expect(await runServer(directory, { ROBOT_USER: "grace" })).toEqual(done("browser", grace.userPrincipalName));
    entra.faults.revokeSessions(grace.id);
    const again = await runServer(directory, { ROBOT_USER: "grace" }, ["--refresh"]);
    expect(again.answer).toEqual({ how: "browser", username: grace.userPrincipalName });
    expect(again.stdout).toBe("");
  });

  it("does not ask during an outage", async () => {
    const directory = await createTemporaryFolder();
    await runServer(directory);
    entra.faults.token({ status: 503, times: 20, user: ada.id });
    const { code, stdout, stderr } = await runServer(directory, {}, ["--refresh"]);
    entra.faults.clear();
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(entra.issuedSecrets().filter(({ value }) => stderr.includes(value))).toEqual([]);
  });

  it("tells about no browser instead of hanging", async () => {
    const { code, stderr } = await runServer(await createTemporaryFolder(), { BROWSER: "none" });
    expect(code).toBe(1);
    expect(stderr).toContain("no_browser");
  });
});
