import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { inherited } from "../spawn-server.ts";

/** As this process began: a batch marks each of its grades, and the guardian belongs to none of them. */
const env = inherited();
let guardian: ChildProcess | undefined;

/** A process of its own, one for all programs; it goes when this one does, and keeps nobody from going. */
function startGuardian(): ChildProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, "guardian.mjs")], {
    env,
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    windowsHide: true,
  });
  child.unref();
  child.channel?.unref();
  return child;
}

/** Makes sure that a program ends with us, however we end. */
export function guard(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined) return;
  if (!guardian?.connected) guardian = startGuardian();
  const watching = guardian;
  watching.send({ pid });
  child.once("close", () => {
    if (watching.connected) watching.send({ pid, ended: true });
  });
}
