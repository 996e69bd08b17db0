import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Entra, startEntra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import { openConnections, type Speech } from "./calls.ts";
import { facadeToken } from "./facade-token.ts";
import { type Program, SOLUTION_SOURCES, startProgram } from "./program.ts";
import { copyWithoutGate } from "./without-gate.ts";

const solution = join(SOLUTION_SOURCES, "server.ts");
const programs = (name: string): string => join(import.meta.dirname, "programs", `${name}.ts`);

/** One way to serve `tools/call`. */
interface Contender {
  readonly name: string;
  readonly entry: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly era?: Speech["era"];
  readonly token?: (entra: Entra, program: Program) => Promise<string>;
}

const { appId, secret = "" } = contoso.apps.remoteServer;

async function entraToken(entra: Entra): Promise<string> {
  const wanted = { resource: appId, client: contoso.apps.mcpClient.appId, user: contoso.users.ada.id };
  return (await entra.mintToken("genuine", wanted)).token;
}

const facade: Contender = {
  name: "solution, façade",
  entry: solution,
  env: { AUTHORIZATION_SERVER: "facade" },
  token: (entra, { url }) => facadeToken(entra, new URL(url).origin),
};
const entraItself: Contender = {
  name: "solution, Entra",
  entry: solution,
  env: { AUTHORIZATION_SERVER: "entra" },
  token: entraToken,
};

const modern: Contender = { ...entraItself, name: "solution, 2026-07-28", era: "2026-07-28" };

/** The first two are what the others are compared with. */
const contenders = (withoutGate: string): readonly Contender[] => [
  { ...entraItself, name: "solution, no gate", entry: withoutGate },
  { name: "SDK untuned, RS256", entry: programs("untuned"), token: entraToken },
  { name: "SDK alone, no auth", entry: programs("without-auth") },
  facade,
  entraItself,
  modern,
];

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

export interface RemoteRow {
  readonly server: string;
  /** Microseconds of processor time for a call, in the round that was disturbed least. */
  readonly microseconds: number;
  readonly againstNoGate: number;
  readonly againstUntuned: number;
}

/** Measures all in turns, so that what else this machine does meets all of them. */
export async function benchRemote({ rounds, calls }: { rounds: number; calls: number }): Promise<RemoteRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-remote-"));
  const entra = await startEntra({ port: 0, keysDirectory: join(folder, "keys") });
  const withoutGate = copyWithoutGate();
  const running: Awaited<ReturnType<typeof enter>>[] = [];
  try {
    for (const contender of contenders(withoutGate.entry)) running.push(await enter(contender, entra, folder));
    for (const one of running) await one.measure(calls * 3); // until the machine code is there
    const times = running.map((): number[] => []);
    for (let round = 0; round < rounds; round++)
      for (const [index, one] of running.entries()) times[index]?.push(await one.measure(calls));
    const least = times.map((all) => Math.min(...all));
    const [noGate = Number.NaN, untuned = Number.NaN] = least;
    return running.map(({ name }, index) => {
      const microseconds = least[index] ?? Number.NaN;
      return {
        server: name,
        microseconds: Math.round(microseconds),
        againstNoGate: microseconds / noGate,
        againstUntuned: microseconds / untuned,
      };
    });
  } finally {
    await Promise.all(running.map((one) => one.stop()));
    await entra.stop();
    withoutGate.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}
