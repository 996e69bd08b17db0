import { randomBytes } from "node:crypto";
import { contoso } from "@workshop/entra-emulator/seed";
import type { Lab, ProgramRun } from "../../lab.ts";

export type Variables = Readonly<Record<string, string>>;

/** Shaped like the value of a client secret; it belongs to nobody, so wherever it turns up it came from here. */
export const CANARY_SECRET = `kN4~8Q~${randomBytes(21).toString("base64url").replaceAll("-", "_")}.`;

/** Settings without a fault. */
export const GOOD: Variables = {
  AZURE_TENANT_ID: contoso.id,
  LOCAL_CLIENT_ID: contoso.apps.localServer.appId,
  REMOTE_CLIENT_ID: contoso.apps.remoteServer.appId,
  REMOTE_CLIENT_SECRET: CANARY_SECRET,
  NOTES_ADMIN: "ada@contoso.onmicrosoft.com",
};

/** Runs `show-config.ts`, which reads the settings with `readConfig`, with the good settings changed as `change` says. */
export function showConfig(lab: Lab, change: Variables = {}): Promise<ProgramRun> {
  return lab.once(`show config ${JSON.stringify(change)}`, async () => {
    const entra = await lab.once("a tenant for settings", () => lab.startTenant());
    const home = await lab.newHome();
    return lab.runProgram({ entry: "show-config.ts", entra, home, env: { ...GOOD, ...change } });
  });
}

/** Settings that `change` makes wrong: were they taken, and if not, was the variable named? */
export async function tryWrong(lab: Lab, variable: string, value: string): Promise<"refused" | "accepted" | "unnamed"> {
  const { exitCode, stderr } = await showConfig(lab, { [variable]: value });
  if (exitCode === 0) return "accepted";
  return stderr.includes(variable) ? "refused" : "unnamed";
}
