import { type ChildProcess, spawn } from "node:child_process";
import { EXIT } from "@workshop/grader";

/**
 * Runs a Node program with this terminal as its own. Ctrl-C reaches it from the terminal, too; this process only waits
 * for it to end cleanly.
 * @param options.follow also reads what it writes to stderr
 * @returns its exit code
 */
export function runInheriting(
  args: string[],
  { follow, ...options }: { cwd?: string; env?: NodeJS.ProcessEnv; follow?: (child: ChildProcess) => void } = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      ...options,
      stdio: ["inherit", "inherit", follow ? "pipe" : "inherit"],
    });
    child.stderr?.pipe(process.stderr);
    follow?.(child);
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
