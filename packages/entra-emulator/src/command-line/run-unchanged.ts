import { spawn } from "node:child_process";
import { zeroChangeEnvironment } from "../zero-change/environment.ts";

const DEFAULT_ORIGIN = "https://localhost:8443";

/**
 * `run app.js …`: a program that is written for the public cloud, in a process whose connections to the public cloud
 * end at the tenant that runs already. ENTRA_EMULATOR_ORIGIN, _CA and _IMDS say where, when it is not the usual place.
 *
 * @param args program and arguments, as Node takes them
 * @returns the program's exit code
 */
export function runUnchanged(args: readonly string[]): Promise<number> {
  const { env } = process;
  const origin = env.ENTRA_EMULATOR_ORIGIN || DEFAULT_ORIGIN;
  const variables = zeroChangeEnvironment({ origin, caFile: undefined, imds: undefined });
  const options = [env.NODE_OPTIONS, variables.NODE_OPTIONS].filter(Boolean).join(" ");
  const child = spawn(process.execPath, args, {
    stdio: "inherit",
    env: { ...variables, ...env, NODE_OPTIONS: options },
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(code ?? (signal === "SIGINT" ? 130 : 1)));
  });
}
