// Malformed requests to every endpoint of the solution of exercise 3. `npm run fuzz` sends more.
import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { createCampaign } from "../fuzz/campaign.ts";
import type { Terrain } from "../fuzz/odd-request.ts";
import { Random } from "../fuzz/random.ts";
import { closeConnections } from "../fuzz/send.ts";
import { registerAddress } from "../support/administrator.ts";
import { startTenant } from "../support/tenant.ts";
import { surveySolution } from "./fuzz-terrain.ts";
import { type Part, startSolution } from "./solution.ts";

/** For each part. */
const COUNT = Number(process.env.FUZZ_REQUESTS ?? (process.env.npm_lifecycle_event === "fuzz" ? 5_000 : 1_500));
/** The same in every run of the suite: a test that is red at one person's and green at another's helps nobody. */
const SEED = Number(process.env.FUZZ_SEED ?? (process.env.npm_lifecycle_event === "fuzz" ? Date.now() % 1_000_000 : 1));
/** Requests between two looks at what is still there: sessions that were ended are opened again. */
const ROUND = 500;
const UNAVAILABLE = 503;

const trusted = readFileSync(process.env.NODE_EXTRA_CA_CERTS ?? "", "utf8");
afterAll(closeConnections);

/** Limits count by address, and on Linux all of 127/8 is this machine: the requests shall come past them. */
const addressOf = (random: Random) => (process.platform === "linux" ? `127.0.0.${2 + random.upTo(60)}` : undefined);

describe.each<Part>(["facade", "entra"])("%s", async (part) => {
  const entra = await startTenant();
  const server = await startSolution(entra, part, { LEGACY_SSE: "on" });
  if (part === "entra") await registerAddress(entra, server.url);
  const random = new Random(SEED);

  /** What came back; nothing of it may be wrong. */
  async function fuzz(terrain: Terrain, count: number, isWrong: (status: number) => boolean): Promise<Set<number>> {
    const aim = () => ({ origin: server.origin, terrain, ca: trusted, localAddress: addressOf(random) });
    const campaign = createCampaign({ random, aim, judge: isWrong });
    expect(await campaign.send(0, count), `FUZZ_SEED=${SEED} ${server.stderr().slice(-2_000)}`).toEqual([]);
    expect(server.isRunning()).toBe(true);
    return campaign.seen;
  }

  test(
    `${COUNT} malformed requests, seed ${SEED}: no 5xx, no stack trace, no hang, no exit`,
    async () => {
      const seen = new Set<number>();
      for (let sent = 0; sent < COUNT; sent += ROUND) {
        const { terrain, leave } = await surveySolution(server, part);
        for (const status of await fuzz(terrain, ROUND, (status) => status >= 500)) seen.add(status);
        await leave();
      }
      expect([...seen]).toEqual(expect.arrayContaining([200, 400, 401, 403, 404, 405]));
      expect(server.stderr()).not.toMatch(/request-failed|tool-failed/);
    },
    120_000 + COUNT * 40,
  );

  test(`${ROUND} more, seed ${SEED}, while the tenant is down: 503, and nothing worse`, async () => {
    const { terrain, leave } = await surveySolution(server, part);
    await entra.stop();
    await fuzz(terrain, ROUND, (status) => status >= 500 && status !== UNAVAILABLE);
    await leave();
  }, 120_000);
});
