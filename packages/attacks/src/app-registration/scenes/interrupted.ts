import type { Lab } from "../../lab.ts";
import { directoryOf } from "../directory.ts";
import { applicationsOf, envIn, newHomeWithEnv, newOnes, register } from "./register-program.ts";

/** Graph has made the app and fails at what comes next; a person runs `register.ts` again a moment later. */
export function interrupted(lab: Lab) {
  return lab.once("registering was interrupted", async () => {
    const entra = await lab.startTenant();
    const graph = await directoryOf(lab, entra);
    const home = await newHomeWithEnv(lab);
    const before = await applicationsOf(graph);
    entra.faults.graph({ status: 500, times: 50, path: "/v1.0/servicePrincipals" });
    const broken = await register(lab, entra, home);
    entra.faults.clear();
    const again = await register(lab, entra, home);
    return { broken, again, made: newOnes(before, await applicationsOf(graph)), env: await envIn(home) };
  });
}
