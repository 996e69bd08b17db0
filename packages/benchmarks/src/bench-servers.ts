import { resolve } from "node:path";
import { makeCertificate } from "./certificate.ts";
import { measure } from "./load.ts";
import { serverNames } from "./serve.ts";
import { type ServerProcess, startServerProcess } from "./server-process.ts";
import { signedInTargets } from "./signed-in-targets.ts";
import { FLOOR_CERTIFICATE, FLOOR_KEY } from "./servers/floor.ts";

/** One figure of one server. */
export interface Row {
  readonly server: string;
  readonly what: string;
  readonly value: number;
  /** "CPU ms" and "1/CPU s" count what the server itself used: others on the machine hardly move them. */
  readonly unit: "1/s" | "1/CPU s" | "ms" | "CPU ms" | "MiB";
  /** Against the floor: bare Node that signs one RS256 token over HTTPS. */
  readonly ratio?: number;
}

interface Options {
  readonly seconds: number;
  readonly runs: number;
}

const BOOT = [resolve(import.meta.dirname, "../../../run.mjs"), "bench-servers"];
const LOADED = "memory under load";

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

type Start = (name: string) => Promise<ServerProcess>;
type Report = (what: string, value: number, unit: Row["unit"]) => Row;

async function measureStarts(start: Start, name: string, runs: number, row: Report): Promise<Row[]> {
  const servers: ServerProcess[] = [];
  for (let run = 0; run < runs; run++) {
    const server = await start(name);
    servers.push(server);
    await server.stop();
  }
  return [
    row("process start → first answer", median(servers.map(({ coldStart }) => coldStart)), "ms"),
    row(
      "process start → first answer",
      median(servers.map(({ atFirstAnswer: { cpuSeconds } }) => cpuSeconds * 1000)),
      "CPU ms",
    ),
    row("memory after the first answer", median(servers.map(({ atFirstAnswer: { rssMiB } }) => rssMiB)), "MiB"),
  ];
}

async function measureLoad(start: Start, name: string, seconds: number, row: Report): Promise<Row[]> {
  const rows: Row[] = [];
  const server = await start(name);
  try {
    for (const target of [...server.targets, ...(await signedInTargets(server))]) {
      const { perSecond, perCpuSecond } = await measure(server, target, seconds);
      rows.push(row(target.name, perSecond, "1/s"), row(target.name, perCpuSecond, "1/CPU s"));
    }
    if (rows.length > 0) rows.push(row(LOADED, (await server.usage()).rssMiB, "MiB"));
  } finally {
    await server.stop();
  }
  return rows;
}

/** Measures every server, the floor first. @param heard each server's rows as they come */
export async function benchServers({ seconds, runs }: Options, heard: (rows: readonly Row[]) => void): Promise<Row[]> {
  const { certificate, key } = await makeCertificate();
  const start: Start = (name) => startServerProcess(BOOT, name, { [FLOOR_CERTIFICATE]: certificate, [FLOOR_KEY]: key });
  const rows: Row[] = [];
  let floor: readonly Row[] = [];
  for (const name of serverNames) {
    const row: Report = (what, value, unit) => {
      // What the floor does has another name than what the others do; its memory has the same.
      const base = floor.find((one) => one.unit === unit && (unit !== "MiB" || one.what === what));
      return { server: name, what, value: Math.round(value), unit, ...(base && { ratio: value / base.value }) };
    };
    const measured = [
      ...(await measureStarts(start, name, runs, row)),
      ...(await measureLoad(start, name, seconds, row)),
    ];
    if (floor.length === 0) floor = measured;
    heard(measured);
    rows.push(...measured);
  }
  return rows;
}
