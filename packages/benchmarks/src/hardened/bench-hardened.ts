import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findProgram, startRedis } from "@workshop/grader";
import { facadeToken } from "../remote/facade-token.ts";
import { type Contender, measureInTurns, type Measured, type Rounds } from "../remote/measure-in-turns.ts";
import { sourcesOf } from "../remote/program.ts";

const entryOf = (exercise: string): string => join(sourcesOf(exercise), "server.ts");

/** Nobody calls as often as we do. */
const NO_LIMIT = "100000";

/** What the others are compared with. */
const simple: Contender = {
  name: "exercise 3",
  entry: entryOf("03-confidential-client"),
  token: facadeToken,
};

function hardened(kept: string, env: Readonly<Record<string, string>>, folder: string): Contender {
  return {
    ...simple,
    name: `hardened, ${kept}`,
    entry: entryOf("04-best-practices"),
    env: { RATE_LIMIT_PER_MINUTE: NO_LIMIT, AUDIT_FILE: join(folder, `audit, ${kept}.jsonl`), ...env },
  };
}

export interface HardenedRow extends Measured {
  /** How many times the processor time of exercise 3's server. */
  readonly againstSimple: number;
}

/**
 * What policy, audit and vault add to a `tools/call` that a token of the façade opens: with its records in memory, in files,
 * and in Redis, where this machine has one. The processor time of Redis itself is not in it. Nor is Redis as cheap as it looks: all
 * callers are one person, so a wave of calls waits for the same answer of Redis and then goes on step by step together, which
 * processors like; the row of the memory is the one to compare with.
 */
export async function benchHardened(rounds: Rounds): Promise<HardenedRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-hardened-"));
  const redis = findProgram("redis") ? await startRedis(mkdtempSync(join(folder, "redis-"))) : undefined;
  const VAULT_KEY = randomBytes(32).toString("base64url");
  const contenders = [
    simple,
    hardened("memory", {}, folder),
    hardened("files", { VAULT_DIR: join(folder, "vault"), VAULT_KEY }, folder),
    ...(redis ? [hardened("Redis", { REDIS_URL: redis.url, VAULT_KEY }, folder)] : []),
  ];
  try {
    const measured = await measureInTurns(contenders, rounds);
    const least = measured[0]?.microseconds ?? Number.NaN;
    return measured.map(({ server, microseconds }) => ({
      server,
      microseconds: Math.round(microseconds),
      againstSimple: microseconds / least,
    }));
  } finally {
    await redis?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
