import type { Lab } from "../../lab.ts";
import { firstRun } from "./first-run.ts";
import { applicationsOf, envIn, newOnes, register } from "./register-program.ts";

/** `register.ts` runs, and runs again in the same folder and tenant. */
export function registeredByCode(lab: Lab) {
  return lab.once("registered by code", async () => {
    const run = await firstRun(lab);
    const second = await register(lab, run.entra, run.home);
    const madeAfterSecond = newOnes(run.before, await applicationsOf(run.graph));
    return { ...run, second, madeAfterSecond, envAfterSecond: await envIn(run.home) };
  });
}
