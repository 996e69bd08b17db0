import { spawn } from "node:child_process";
import { EXIT } from "@workshop/grader";

/**
 * Runs a Node program with this terminal as its own. Ctrl-C reaches it from the terminal, too; this process only waits
 * for it to end cleanly.
 * @returns its exit code
 */
export function runInheriting(
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { ...options, stdio: "inherit" });
    const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
    const signals = ["SIGINT", "SIGTERM"] as const;
    for (const signal of signals) process.on(signal, pass);
    child.once("error", reject);
    child.once("close", (code, signal) => {
      for (const one of signals) process.off(one, pass);
      resolve(code ?? (signal === "SIGINT" ? 130 : EXIT.grader));
    });
  });
}
