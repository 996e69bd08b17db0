import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseEnv } from "node:util";
import type { Entra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import type { Lab, ProgramRun } from "../../lab.ts";
import { ada, hedy, personAtBrowser } from "../../people.ts";
import { type Graph, listOf } from "../directory.ts";

/** Stands in `.env` before the first run, and is none of `register.ts`'s business. */
export const OWN_SETTING = { name: "MY_OWN_SETTING", value: "keep me" };

/** A folder with the `.env` that a learner starts from: no app yet. */
export async function newHomeWithEnv(lab: Lab): Promise<string> {
  const home = await lab.newHome();
  const lines = [
    `${OWN_SETTING.name}=${OWN_SETTING.value}`,
    `AZURE_TENANT_ID=${contoso.id}`,
    `NOTES_ADMIN=${ada.userPrincipalName}`,
  ];
  await writeFile(join(home, ".env"), `${lines.join("\n")}\n`);
  return home;
}

/** The variables of a folder's `.env`. */
export async function envIn(home: string): Promise<Readonly<Record<string, string>>> {
  const text = await readFile(join(home, ".env"), "utf8").catch(() => "");
  return parseEnv(text) as Record<string, string>;
}

/** Runs `register.ts`, with an administrator at the browser. */
export function register(lab: Lab, entra: Entra, home: string): Promise<ProgramRun> {
  return lab.runProgram({ entry: "register.ts", entra, home, atTheBrowser: personAtBrowser(lab, entra, hedy) });
}

export interface Made {
  readonly appId: string;
  readonly displayName: string;
  readonly secrets: number;
}

/** All applications of the tenant. */
export async function applicationsOf(graph: Graph): Promise<readonly Made[]> {
  const apps = await listOf<{ appId: string; displayName: string; passwordCredentials?: readonly unknown[] }>(
    graph,
    "/applications?$top=999",
  );
  return apps.map(({ appId, displayName, passwordCredentials = [] }) => ({
    appId,
    displayName,
    secrets: passwordCredentials.length,
  }));
}

/** Those of `after` that were not there `before`. */
export function newOnes(before: readonly Made[], after: readonly Made[]): readonly Made[] {
  const known = new Set(before.map(({ appId }) => appId));
  return after.filter(({ appId }) => !known.has(appId));
}

/** The last line a program wrote for a person, short enough for a verdict. */
export function lastWords({ stderr, stdout }: ProgramRun): string {
  return ((stderr.trim() || stdout.trim()).split("\n").at(-1) ?? "").slice(0, 90);
}
