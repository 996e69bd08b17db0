// A Redis that speaks TLS only, as a service in a cloud does: `rediss:` in the address is all it takes.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { findProgram } from "@workshop/grader";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "../support/free-port.ts";
import { certificateFiles } from "../support/server-certificate.ts";
import { DAY, newFolder, newKey, openVault } from "./vault.ts";

const program = findProgram("redis");

describe.skipIf(!program)("a Redis that speaks TLS", () => {
  let port = 0;
  const [password, VAULT_KEY] = [newKey(), newKey()];
  beforeAll(async () => {
    port = await freePort();
    const { cert, key } = certificateFiles(process.env.TEST_KEYS_DIRECTORY ?? "");
    const tls = { "tls-port": port, "tls-cert-file": cert, "tls-key-file": key, "tls-ca-cert-file": cert };
    const others = { port: 0, bind: "127.0.0.1", dir: newFolder(), "tls-auth-clients": "no", requirepass: password };
    const words = Object.entries({ ...tls, ...others }).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const redis = spawn(program ?? "", words, { stdio: ["ignore", "pipe", "ignore"] });
    const ended = once(redis, "close");
    afterAll(async () => {
      redis.kill("SIGKILL");
      await ended;
    });
    for await (const said of redis.stdout) if (String(said).includes("Ready to accept connections")) return;
    throw new Error("Redis ended before it was ready.");
  });
  const open = (scheme: string, host: string) =>
    openVault({ REDIS_URL: `${scheme}://:${password}@${host}:${port}`, VAULT_KEY });

  test("keeps records of two servers", async () => {
    const vaults = await Promise.all([open("rediss", "localhost"), open("rediss", "localhost")]);
    const [here, there] = vaults.map((vault) => vault.openRecords<string>("tls", DAY));
    await here?.set("key", "value");
    expect(await there?.get("key")).toBe("value");
    await Promise.all(vaults.map((vault) => vault.stop()));
  });

  test.concurrent.each([
    ["in the clear", "redis", "localhost"],
    ["under a name that is not in its certificate", "rediss", "127.0.0.1"],
  ])("gets no record %s", async (_how, scheme, host) => {
    const vault = await open(scheme, host);
    await expect(vault.openRecords("tls", DAY).set("key", "value")).rejects.toMatchObject({ code: "unavailable" });
    await vault.stop();
  });
});
