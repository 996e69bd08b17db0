import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { startEmulatorProcess } from "../support/emulator-process.ts";
import { type OddRequest, oddRequest } from "./odd-request.ts";
import { Random } from "./random.ts";
import { sendRaw } from "./raw.ts";
import { type Heard, closeConnections, send } from "./send.ts";
import { surveyTerrain } from "./terrain.ts";

/** `npm run fuzz` takes its time. */
const USUAL = process.env.npm_lifecycle_event === "fuzz" ? 100_000 : 10_000;
const COUNT = Number(process.env.FUZZ_REQUESTS ?? USUAL);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000);
const AT_ONCE = 8;
/** Bytes that the heap may grow between the first third and the end: records and issued codes are kept, up to a number. */
const GROWTH = 48 * 1024 * 1024;
const STACK_TRACE = /\n\s+at \S+ \(|node_modules|\.[mc]?[jt]s:\d+/;

const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
const tenant = await startEmulatorProcess("--managed-identity", "--state", join(folder, "state.json"));
afterAll(async () => {
  closeConnections();
  await tenant.end("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
});
const ca = readFileSync(tenant.caFile, "utf8");
const terrain = await surveyTerrain(tenant.origin, ca);
const random = new Random(SEED);

/** What was answered, so that we know that the requests came far enough to be worth something. */
const seen = new Set<number>();

function wrong({ status, text }: Heard): string | undefined {
  seen.add(status);
  if (status >= 500) return `${status} ${text.slice(0, 300)}`;
  return STACK_TRACE.test(text) ? `a stack trace: ${text.slice(0, 300)}` : undefined;
}

async function one(number: number): Promise<string | undefined> {
  const toIdentity = random.chance(0.06);
  const odd: OddRequest = oddRequest(random, toIdentity ? terrain.identity : terrain.tenant);
  const origin = toIdentity ? (tenant.imds ?? "") : tenant.origin;
  const raw = !toIdentity && random.chance(0.06);
  const told = (what: string) =>
    `#${number} ${odd.method} ${odd.target.slice(0, 200)} ${JSON.stringify(odd.headers).slice(0, 300)} ${odd.body.slice(0, 200)}\n  → ${what}`;
  try {
    const problem = wrong(raw ? await sendRaw(origin, ca, random, odd) : await send(origin, odd));
    return problem && told(problem);
  } catch (error) {
    return told(String(error));
  }
}

async function many(from: number, to: number): Promise<string[]> {
  const found: string[] = [];
  let next = from;
  const worker = async () => {
    while (next < to && found.length < 20) {
      const problem = await one((next += 1));
      if (problem) found.push(problem);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return found;
}

test(
  `${COUNT} malformed requests to every route, seed ${SEED}: no 5xx, no stack trace, no hang, no crash, no growth`,
  async () => {
    const third = Math.floor(COUNT / 3);
    expect(await many(0, third), `FUZZ_SEED=${SEED}`).toEqual([]);
    const before = await tenant.heapUsed();
    expect(await many(third, COUNT), `FUZZ_SEED=${SEED}`).toEqual([]);
    const after = await tenant.heapUsed();
    expect([...seen]).toEqual(expect.arrayContaining([200, 204, 302, 400, 401, 403, 404, 405, 413, 421]));
    expect(tenant.stderr()).toBe("");
    expect(tenant.isRunning()).toBe(true);
    expect((await fetch(`${tenant.origin}/`)).status).toBe(200);
    expect(after - before, `the heap, FUZZ_SEED=${SEED}`).toBeLessThan(GROWTH);
  },
  600_000 + COUNT * 20,
);
