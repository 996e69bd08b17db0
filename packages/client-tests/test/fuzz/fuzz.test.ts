import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { startEmulatorProcess } from "../support/emulator-process.ts";
import { createCampaign } from "./campaign.ts";
import { Random } from "./random.ts";
import { closeConnections } from "./send.ts";
import { surveyTerrain } from "./terrain.ts";

/** `npm run fuzz` takes its time. */
const USUAL = process.env.npm_lifecycle_event === "fuzz" ? 100_000 : 10_000;
const COUNT = Number(process.env.FUZZ_REQUESTS ?? USUAL);
/** The same in every run of the suite: a test that is red at one person's and green at another's helps nobody. */
const SEED = Number(process.env.FUZZ_SEED ?? (process.env.npm_lifecycle_event === "fuzz" ? Date.now() % 1_000_000 : 1));
/** Bytes that the heap may grow between the first third and the end: records and issued codes are kept, up to a number. */
const GROWTH = 48 * 1024 * 1024;

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

const campaign = createCampaign({
  random,
  aim: () =>
    random.chance(0.06)
      ? { origin: tenant.imds ?? "", terrain: terrain.identity }
      : { origin: tenant.origin, terrain: terrain.tenant, ca },
});

test(
  `${COUNT} malformed requests to every route, seed ${SEED}: no 5xx, no stack trace, no hang, no crash, no growth`,
  async () => {
    const third = Math.floor(COUNT / 3);
    expect(await campaign.send(0, third), `FUZZ_SEED=${SEED}`).toEqual([]);
    const before = await tenant.heapUsed();
    expect(await campaign.send(third, COUNT), `FUZZ_SEED=${SEED}`).toEqual([]);
    const after = await tenant.heapUsed();
    expect([...campaign.seen]).toEqual(expect.arrayContaining([200, 204, 302, 400, 401, 403, 404, 405, 413, 421]));
    expect(tenant.stderr()).toBe("");
    expect(tenant.isRunning()).toBe(true);
    expect((await fetch(`${tenant.origin}/`)).status).toBe(200);
    expect(after - before, `the heap, FUZZ_SEED=${SEED}`).toBeLessThan(GROWTH);
  },
  600_000 + COUNT * 20,
);
