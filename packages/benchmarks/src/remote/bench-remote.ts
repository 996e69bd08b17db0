import { join } from "node:path";
import type { Entra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import { facadeToken } from "./facade-token.ts";
import { type Contender, measureInTurns, type Measured, type Rounds } from "./measure-in-turns.ts";
import { sourcesOf } from "./program.ts";
import { copyWithoutGate } from "./without-gate.ts";

const solution = join(sourcesOf("03-confidential-client"), "server.ts");
const programs = (name: string): string => join(import.meta.dirname, "programs", `${name}.ts`);

async function entraToken(entra: Entra): Promise<string> {
  const wanted = {
    resource: contoso.apps.remoteServer.appId,
    client: contoso.apps.mcpClient.appId,
    user: contoso.users.ada.id,
  };
  return (await entra.mintToken("genuine", wanted)).token;
}

const facade: Contender = {
  name: "solution, façade",
  entry: solution,
  env: { AUTHORIZATION_SERVER: "facade" },
  token: facadeToken,
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

export interface RemoteRow extends Measured {
  readonly againstNoGate: number;
  readonly againstUntuned: number;
}

/** What a call of the solution of exercise 3 costs, in every form, and what it costs without its gate. */
export async function benchRemote(rounds: Rounds): Promise<RemoteRow[]> {
  const withoutGate = copyWithoutGate();
  try {
    const measured = await measureInTurns(contenders(withoutGate.entry), rounds);
    const [noGate, untuned] = measured.map(({ microseconds }) => microseconds);
    return measured.map(({ server, microseconds }) => ({
      server,
      microseconds: Math.round(microseconds),
      againstNoGate: microseconds / (noGate ?? Number.NaN),
      againstUntuned: microseconds / (untuned ?? Number.NaN),
    }));
  } finally {
    withoutGate.remove();
  }
}
