import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findProgram, startRedis } from "@workshop/grader";
import { facadeToken } from "../remote/facade-token.ts";
import { type Contender, measureInTurns, type Measured, type Rounds } from "../remote/measure-in-turns.ts";
import { sourcesOf } from "../remote/program.ts";
import { copyWithoutOthers } from "./without-others.ts";

const entryOf = (exercise: string): string => join(sourcesOf(exercise), "server.ts");

/** Nobody calls as often as we do. */
const NO_LIMIT = "100000";

/** What the others are compared with. */
const simple: Contender = {
  name: "exercise 3",
  entry: entryOf("03-confidential-client"),
  token: facadeToken,
};

interface Kept {
  readonly kept: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Absent: the whole server. */
  readonly part?: { readonly name: string; readonly entry: string };
}

function hardened({ kept, env, part }: Kept, folder: string): Contender {
  const { name, entry } = part ?? { name: "hardened", entry: entryOf("04-best-practices") };
  const AUDIT_FILE = join(folder, `${name}, ${kept}.jsonl`);
  return { ...simple, name: `${name}, ${kept}`, entry, env: { RATE_LIMIT_PER_MINUTE: NO_LIMIT, AUDIT_FILE, ...env } };
}

export interface HardenedRow extends Measured {
  /** How many times the processor time of exercise 3's server. */
  readonly againstSimple: number;
}

/**
 * What exercise 4 adds to a `tools/call` that a token of the façade opens: policy, audit and vault alone, and the whole, with its
 * limit of calls, checked headers and ends of streams; with its records in memory, in files, and in Redis, where this machine has
 * one. The processor time of Redis itself is not in it. Nor is Redis as cheap as it looks: all callers are one person, so a wave
 * of calls waits for the same answer of Redis and then goes on step by step together, which processors like; the rows of the
 * memory are the ones to compare with.
 */
export async function benchHardened(rounds: Rounds): Promise<HardenedRow[]> {
  const withoutOthers = copyWithoutOthers();
  const folder = mkdtempSync(join(tmpdir(), "bench-hardened-"));
  const redis = findProgram("redis") ? await startRedis(mkdtempSync(join(folder, "redis-"))) : undefined;
  const VAULT_KEY = randomBytes(32).toString("base64url");
  const part = { name: "policy, audit, vault", entry: withoutOthers.entry };
  const inFiles = (name: string): Kept => ({ kept: "files", env: { VAULT_DIR: join(folder, name), VAULT_KEY } });
  const kept: Kept[] = [
    { kept: "memory", part },
    { ...inFiles("vault of the part"), part },
    { kept: "memory" },
    inFiles("vault"),
    ...(redis ? [{ kept: "Redis", env: { REDIS_URL: redis.url, VAULT_KEY } }] : []),
  ];
  const contenders = [simple, ...kept.map((one) => hardened(one, folder))];
  try {
    const measured = await measureInTurns(contenders, rounds);
    const least = measured[0]?.microseconds ?? Number.NaN;
    return measured.map(({ server, microseconds }) => ({
      server,
      microseconds: Math.round(microseconds),
      againstSimple: microseconds / least,
    }));
  } finally {
    withoutOthers.remove();
    await redis?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
