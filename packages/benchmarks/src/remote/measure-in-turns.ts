import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Entra, startEntra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import { openConnections, type Speech } from "./calls.ts";
import { type Program, startProgram } from "./program.ts";

/** One way to serve `tools/call`. */
export interface Contender {
  readonly name: string;
  readonly entry: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly era?: Speech["era"];
  readonly token?: (entra: Entra, program: Program) => Promise<string>;
}

const { appId, secret = "" } = contoso.apps.remoteServer;

function settings({ origin, caFile = "" }: Entra): Record<string, string> {
  return {
    AZURE_TENANT_ID: contoso.id,
    AZURE_CLIENT_ID: appId,
    AZURE_CLIENT_SECRET: secret,
    AZURE_AUTHORITY_HOST: origin,
    GRAPH_BASE_URL: origin,
    NODE_EXTRA_CA_CERTS: caFile,
  };
}

/** Starts one, and returns what measures the processor time of so many calls, in microseconds each. */
async function enter({ name, entry, env, era = "2025-11-25", token }: Contender, entra: Entra, folder: string) {
  const program = await startProgram(entry, mkdtempSync(join(folder, "program-")), { ...settings(entra), ...env });
  const shown = await token?.(entra, program);
  const connections = await openConnections({ url: program.url, era, ...(shown !== undefined && { token: shown }) });
  return {
    name,
    async measure(calls: number): Promise<number> {
      const before = await program.used();
      await connections.call(calls);
      return ((await program.used()) - before) / calls;
    },
    async stop() {
      await connections.close();
      await program.stop();
    },
  };
}

export interface Rounds {
  /** Processes of each, one after another: the machine code that one comes to is not that of the next. */
  readonly processes: number;
  /** Measurements of each process. */
  readonly rounds: number;
  readonly calls: number;
}

/** Microseconds of processor time for a call: of each process the round that was disturbed least, and of those the median. */
export interface Measured {
  readonly server: string;
  readonly microseconds: number;
}

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Measures one process of each, in turns, so that what else this machine does meets all of them. @returns by name */
async function measureOnce(contenders: readonly Contender[], { rounds, calls }: Rounds, entra: Entra, folder: string) {
  const running: Awaited<ReturnType<typeof enter>>[] = [];
  try {
    for (const contender of contenders) running.push(await enter(contender, entra, folder));
    for (const one of running) await one.measure(calls * 3); // until the machine code is there
    const times = running.map((): number[] => []);
    for (let round = 0; round < rounds; round++)
      for (const [index, one] of running.entries()) times[index]?.push(await one.measure(calls));
    return new Map(running.map(({ name }, index) => [name, Math.min(...(times[index] ?? []))]));
  } finally {
    await Promise.all(running.map((one) => one.stop()));
  }
}

/** The place in the row is worth a few percent, so each time somebody else has the first. */
const withAnotherFirst = <T>(row: readonly T[], turn: number): readonly T[] => [
  ...row.slice(turn % row.length),
  ...row.slice(0, turn % row.length),
];

export async function measureInTurns(contenders: readonly Contender[], rounds: Rounds): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-remote-"));
  const entra = await startEntra({ port: 0, keysDirectory: join(folder, "keys") });
  const least: Map<string, number>[] = [];
  try {
    while (least.length < rounds.processes)
      least.push(await measureOnce(withAnotherFirst(contenders, least.length), rounds, entra, folder));
    return contenders.map(({ name }) => ({
      server: name,
      microseconds: medianOf(least.map((times) => times.get(name) ?? Number.NaN)),
    }));
  } finally {
    await entra.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
