import type { Entra } from "@workshop/entra-emulator";
import type { Lab } from "../../lab.ts";
import { grace } from "../../people.ts";
import { directoryToken, directoryOf, type Graph } from "../directory.ts";
import { firstRun } from "./first-run.ts";
import { applicationsOf, envIn, newHomeWithEnv, register } from "./register-program.ts";

async function makeNamesakes(lab: Lab, entra: Entra, names: readonly string[]): Promise<void> {
  const token = await directoryToken(lab, entra, grace);
  for (const displayName of names) {
    const json = { displayName, signInAudience: "AzureADMyOrg" };
    await lab.request(`${entra.origin}/v1.0/applications`, { method: "POST", token, json });
  }
}

async function describe(graph: Graph, appId: string): Promise<string> {
  const { json } = await graph(`/applications(appId='${appId}')`);
  return JSON.stringify(json);
}

/** Grace registered two apps that happen to have the names which `register.ts` uses; then `register.ts` runs. */
export function sameNames(lab: Lab) {
  return lab.once("apps of the same names", async () => {
    const names = (await firstRun(lab)).made.map(({ displayName }) => displayName);
    const entra = await lab.startTenant();
    await makeNamesakes(lab, entra, names);
    const graph = await directoryOf(lab, entra);
    const home = await newHomeWithEnv(lab);
    const others = (await applicationsOf(graph)).filter(({ displayName }) => names.includes(displayName));
    const before = await Promise.all(others.map(({ appId }) => describe(graph, appId)));
    const run = await register(lab, entra, home);
    const after = await Promise.all(others.map(({ appId }) => describe(graph, appId)));
    const namesakes = others.map((one, index) => ({ ...one, before: before[index], after: after[index] }));
    return { run, namesakes, env: await envIn(home) };
  });
}
