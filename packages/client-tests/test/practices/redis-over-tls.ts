import { spawn } from "node:child_process";
import { once } from "node:events";
import { findProgram, freePort } from "@workshop/grader";
import { certificateFiles } from "../support/server-certificate.ts";

/**
 * Starts a Redis that speaks TLS only, as a service in a cloud does.
 * @param settings as in redis.conf
 * @returns its port on localhost, and what ends it
 */
export async function startRedisOverTls(
  settings: Readonly<Record<string, string>>,
): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const port = await freePort();
  const { cert, key } = certificateFiles(process.env.TEST_KEYS_DIRECTORY ?? "");
  const tls = { "tls-port": port, "tls-cert-file": cert, "tls-key-file": key, "tls-ca-cert-file": cert };
  const all = { ...tls, port: 0, bind: "127.0.0.1", "tls-auth-clients": "no", ...settings };
  const words = Object.entries(all).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const redis = spawn(findProgram("redis") ?? "", words, { stdio: ["ignore", "pipe", "ignore"] });
  const ended = once(redis, "close");
  const stop = async (): Promise<void> => {
    redis.kill("SIGKILL");
    await ended;
  };
  for await (const said of redis.stdout)
    if (String(said).includes("Ready to accept connections")) return { port, stop };
  throw new Error("Redis ended before it was ready.");
}
