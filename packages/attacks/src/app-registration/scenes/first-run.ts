import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Lab } from "../../lab.ts";
import { filesIn } from "../../files.ts";
import { directoryOf } from "../directory.ts";
import { applicationsOf, envIn, newHomeWithEnv, newOnes, register } from "./register-program.ts";

export { OWN_SETTING } from "./register-program.ts";

/** A tenant without apps of ours: `register.ts` runs once. */
export function firstRun(lab: Lab) {
  return lab.once("registered by code: first run", async () => {
    const entra = await lab.startTenant();
    const graph = await directoryOf(lab, entra);
    const home = await newHomeWithEnv(lab);
    const before = await applicationsOf(graph);
    const first = await register(lab, entra, home);
    const envMode = (await stat(join(home, ".env"))).mode & 0o777;
    const made = newOnes(before, await applicationsOf(graph));
    return { entra, graph, home, before, first, made, env: await envIn(home), envMode, files: await filesIn(home) };
  });
}
